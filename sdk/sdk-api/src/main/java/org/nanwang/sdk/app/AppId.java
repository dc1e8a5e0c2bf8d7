package org.nanwang.sdk.app;

import java.util.regex.Pattern;

/**
 * The name of an app across all vendors, in reverse domain style: {@code org.nanwang.parking}.
 *
 * @param value two or more dot-separated words of lower-case letters, digits and inner hyphens, each starting with a
 *     letter; at most 120 characters
 * @since 1.0
 */
public record AppId(String value) implements Comparable<AppId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");

    /** @throws IllegalArgumentException if the value has another form */
    public AppId {
        if (value == null || value.length() > 120 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("app id '" + value
                    + "' is not of the form org.example.name: lower-case words joined by dots");
        }
    }

    /** Gives the last word: {@code parking} of {@code org.nanwang.parking}. */
    public String lastWord() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(AppId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
