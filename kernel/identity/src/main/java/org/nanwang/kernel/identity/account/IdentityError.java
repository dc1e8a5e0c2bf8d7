package org.nanwang.kernel.identity.account;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why somebody is not let in, or not allowed. */
public enum IdentityError implements ErrorCode {
    SIGN_IN_REQUIRED(Kind.SIGN_IN),
    TOKEN_INVALID(Kind.SIGN_IN),
    TOKEN_PASSED_ON(Kind.STATE),
    PERMISSION_MISSING(Kind.PERMISSION),
    ROLE_MALFORMED(Kind.USER),
    ROLE_REGION(Kind.USER),
    PERMISSION_MALFORMED(Kind.USER),
    NAME_MALFORMED(Kind.USER),
    PASSWORD_UNFIT(Kind.USER),
    PASSWORD_WEAK(Kind.USER),
    PASSWORD_SAME(Kind.USER),
    ACCOUNT_EXISTS(Kind.STATE),
    ACCOUNT_UNKNOWN(Kind.MISSING),
    ACCOUNT_OWN(Kind.STATE),
    ACCOUNT_FOREIGN(Kind.PERMISSION),
    LAST_ADMIN(Kind.STATE),
    ROLE_BEYOND(Kind.PERMISSION),
    APP_ROLE_UNKNOWN(Kind.USER),
    REGION_UNFIT(Kind.USER),
    CURSOR_MALFORMED(Kind.USER),
    FIELD_UNFIT(Kind.USER),
    WORD_UNFIT(Kind.USER),
    PHONE_UNFIT(Kind.USER),
    EMAIL_UNFIT(Kind.USER),
    ID_NUMBER_UNFIT(Kind.USER),
    CREDIT_CODE_UNFIT(Kind.USER),
    LEVEL_UNFIT(Kind.USER),
    LEVEL_BASELESS(Kind.STATE),
    ORGANISATION_UNKNOWN(Kind.MISSING),
    DEPARTMENT_UNKNOWN(Kind.MISSING),
    MEMBER_UNKNOWN(Kind.MISSING),
    DEPARTMENT_ROLE(Kind.USER),
    SETUP_DONE(Kind.STATE),
    SETUP_CODE_WRONG(Kind.PERMISSION),
    TRIES_EXHAUSTED(Kind.BUSY),
    SIGN_IN_BUSY(Kind.BUSY),
    BODY_MISSING(Kind.USER),
    LIMIT_MALFORMED(Kind.USER),
    REDIRECT_UNFIT(Kind.USER),
    GRANT_UNFIT(Kind.USER),
    AUDIENCE_UNFIT(Kind.USER),
    CLIENT_BEYOND(Kind.PERMISSION),
    KEYS_UNFIT(Kind.USER),
    CLIENT_KEPT(Kind.STATE),
    REGISTRATION_WIDER(Kind.PERMISSION),
    SESSION_UNKNOWN(Kind.MISSING),
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
