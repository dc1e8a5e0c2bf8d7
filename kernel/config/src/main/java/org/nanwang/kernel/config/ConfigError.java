package org.nanwang.kernel.config;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What can be wrong with the configuration; each constant's text says what is allowed. */
public enum ConfigError implements ErrorCode {
    CONFIGURATION_INVALID,
    FILE_UNREADABLE,
    FILE_MALFORMED,
    KEY_TWICE,
    KEY_UNKNOWN,
    KEY_MISSPELT,
    NOT_AN_INTEGER,
    NOT_A_FLAG,
    NOT_A_DURATION,
    NOT_A_SIZE,
    NOT_A_PATH,
    NOT_A_URI,
    NOT_A_CHOICE,
    NOT_ALLOWED,
    MISSING;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
