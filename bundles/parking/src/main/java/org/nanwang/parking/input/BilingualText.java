package org.nanwang.parking.input;

/**
 * A text in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record BilingualText(String zh, String en) {

    /** Takes a text whose languages are both there. */
    public static BilingualText checked(String field, BilingualText text, int longest) {
        Check.present(field, text);
        return new BilingualText(
                Check.text(field + ".zh", text.zh, longest), Check.text(field + ".en", text.en, longest));
    }
}
