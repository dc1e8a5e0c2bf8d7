package org.nanwang.parking.vehicle;

import java.util.regex.Pattern;

/** The colours of Chinese number plates, each with the forms its characters take (GA 36-2018). */
public enum PlateColour {
    /** Small cars. */
    BLUE(Forms.PLACE + Forms.SERIAL + "{5}"),
    /** Large cars, trailers and driving schools. */
    YELLOW(Forms.PLACE + "(" + Forms.SERIAL + "{5}|" + Forms.SERIAL + "{4}[学挂])"),
    /** Small new energy cars: a letter for the energy, then five. */
    GREEN(Forms.PLACE + "[A-HJK]" + Forms.SERIAL + "\\d{4}"),
    /** Large new energy cars: five digits, then the letter. */
    YELLOW_GREEN(Forms.PLACE + "\\d{5}[A-HJK]"),
    /** Police, armed police and the forces. */
    WHITE(Forms.PLACE + Forms.SERIAL + "{4}警|WJ" + Forms.PROVINCE + "?[0-9A-Z]{5}|[A-Z]{2}\\d{5}"),
    /** Embassies, consulates, Hong Kong and Macao. */
    BLACK("使\\d{6}|" + Forms.PLACE + "(" + Forms.SERIAL + "{5}|" + Forms.SERIAL + "{4}[领使港澳])");

    private final Pattern form;

    PlateColour(String form) {
        this.form = Pattern.compile(form);
    }

    /** Tells whether a plate of this colour can bear these characters. */
    boolean bears(String characters) {
        return form.matcher(characters).matches();
    }

    /** The pieces plates are made of; I and O are left out because they look like 1 and 0. */
    private static final class Forms {
        static final String PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]";
        static final String PLACE = PROVINCE + "[A-HJ-NP-Z]";
        static final String SERIAL = "[A-HJ-NP-Z0-9]";
    }
}
