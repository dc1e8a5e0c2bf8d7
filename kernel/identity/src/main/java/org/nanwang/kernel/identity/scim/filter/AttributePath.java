package org.nanwang.kernel.identity.scim.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute, perhaps one within another: {@code name.formatted}. The schema before it is left out: the attributes of
 * our resources have different names in all schemas.
 */
public record AttributePath(String attribute, Optional<String> sub) {

    private static final Pattern FORM =
            Pattern.compile("(?:urn:[A-Za-z0-9:._-]+:)?([A-Za-z$][A-Za-z0-9_-]*)(?:\\.([A-Za-z$][A-Za-z0-9_-]*))?");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException telling what is wrong
     */
    public static AttributePath parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no attribute");
        }
        return new AttributePath(matcher.group(1), Optional.ofNullable(matcher.group(2)));
    }

    /** Gives the attribute within another one. */
    public AttributePath within(AttributePath outer) {
        return new AttributePath(outer.attribute, Optional.of(attribute));
    }

    /** Gives the name to compare by: case tells nothing. */
    public String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return attribute + sub.map(name -> "." + name).orElse("");
    }
}
