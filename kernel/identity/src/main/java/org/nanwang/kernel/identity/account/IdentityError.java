package org.nanwang.kernel.identity.account;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why somebody is not let in, or not allowed. */
public enum IdentityError implements ErrorCode {
    SIGN_IN_REQUIRED(Kind.SIGN_IN),
    TOKEN_INVALID(Kind.SIGN_IN),
    PERMISSION_MISSING(Kind.PERMISSION),
    ROLE_MALFORMED(Kind.USER),
    ROLE_REGION(Kind.USER),
    PERMISSION_MALFORMED(Kind.USER),
    NAME_MALFORMED(Kind.USER),
    PASSWORD_UNFIT(Kind.USER),
    ACCOUNT_EXISTS(Kind.STATE),
    ACCOUNT_UNKNOWN(Kind.MISSING),
    ACCOUNT_OWN(Kind.STATE),
    SETUP_DONE(Kind.STATE),
    SETUP_CODE_WRONG(Kind.PERMISSION),
    TRIES_EXHAUSTED(Kind.BUSY),
    SIGN_IN_BUSY(Kind.BUSY),
    BODY_MISSING(Kind.USER),
    LIMIT_MALFORMED(Kind.USER),
    REDIRECT_UNFIT(Kind.USER),
    GRANT_UNFIT(Kind.USER),
    AUDIENCE_UNFIT(Kind.USER),
    KEYS_UNFIT(Kind.USER),
    EXTERNAL_ID_TAKEN(Kind.STATE),
    CREDIT_CODE_TAKEN(Kind.STATE),
    DEPARTMENT_PARENT(Kind.STATE),
    DEPARTMENT_HAS_PARTS(Kind.STATE);

    private final Kind kind;

    IdentityError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
