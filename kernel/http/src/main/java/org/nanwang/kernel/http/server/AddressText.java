package org.nanwang.kernel.http.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads IP addresses as they are written, and never a name: nobody shall make us ask a name server. */
final class AddressText {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String PORT = "(?::\\d{1,5})?";
    private static final Pattern FOUR = Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})" + PORT);
    private static final Pattern SIX = Pattern.compile("\\[([0-9a-fA-F:.]+)]" + PORT);
    private static final Pattern BARE_SIX = Pattern.compile("([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

    private AddressText() {
    }

    /** Reads {@code 192.0.2.1}, {@code 2001:db8::1} or {@code [2001:db8::1]}, perhaps with a port behind it. */
    static Optional<InetAddress> read(String text) {
        Matcher four = FOUR.matcher(text);
        if (four.matches()) {
            return resolved(four.group(1));
        }
        for (Pattern pattern : new Pattern[] {SIX, BARE_SIX}) {
            Matcher six = pattern.matcher(text);
            if (six.matches()) {
                return resolved("[" + six.group(1) + "]");
            }
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> resolved(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
