package org.nanwang.sdk.error;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A stable code of a refusal: implement it with an enum, one constant per error. The texts stand beside the enum in
 * {@code messages.properties} (English) and {@code messages_zh.properties} (Chinese), keyed by {@link #code()}, in the
 * pattern language of {@link java.text.MessageFormat}: subject, what is wrong, what to do.
 *
 * @since 1.0
 */
@ConsumerType
public interface ErrorCode {

    /** Gives the constant's name, as every enum does. */
    String name();

    /** Tells whose move it is. */
    Kind kind();

    /** Gives the stable code, lower-case with hyphens: {@code installation-unknown}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
