package org.nanwang.marketplace.error;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What the marketplace refuses, and why. */
public enum MarketplaceError implements ErrorCode {
    VENDOR_ID_MALFORMED(Kind.USER),
    VENDOR_NAME_MISSING(Kind.USER),
    VENDOR_TAKEN(Kind.STATE),
    VENDOR_UNKNOWN(Kind.MISSING),
    VENDOR_LOOKS_LIKE(Kind.STATE),
    APPLICATION_MALFORMED(Kind.USER),
    APPLICATION_STATE_UNKNOWN(Kind.USER),
    APPLICATION_UNKNOWN(Kind.MISSING),
    APPLICATION_DECIDED(Kind.STATE),
    APPLICATIONS_TOO_MANY(Kind.STATE),
    DOCUMENT_UNFIT(Kind.USER),
    DOCUMENT_MISSING(Kind.MISSING),
    ROLE_UNKNOWN(Kind.USER),
    MEMBER_MALFORMED(Kind.USER),
    MEMBER_UNKNOWN(Kind.MISSING),
    MEMBERS_TOO_MANY(Kind.STATE),
    LAST_OWNER(Kind.STATE),
    TOKEN_MALFORMED(Kind.USER),
    TOKEN_UNKNOWN(Kind.MISSING),
    TOKEN_INVALID(Kind.SIGN_IN),
    TOKEN_TOO_NARROW(Kind.PERMISSION),
    TOKENS_TOO_MANY(Kind.STATE),
    KEY_REVOKED(Kind.STATE),
    KEY_UNKNOWN(Kind.MISSING),
    KEYS_TOO_MANY(Kind.STATE),
    UPLOAD_INCOMPLETE(Kind.USER),
    UPLOAD_BROKEN(Kind.USER),
    UPLOAD_TOO_LARGE(Kind.TOO_LARGE),
    RELEASE_DIFFERS(Kind.STATE),
    SUBMISSION_UNKNOWN(Kind.MISSING),
    STATE_UNKNOWN(Kind.USER),
    CHANNEL_UNKNOWN(Kind.USER),
    RELEASE_UNKNOWN(Kind.MISSING),
    RELEASE_NOT_APPROVED(Kind.MISSING),
    RELEASE_DECIDED(Kind.STATE),
    PERMISSION_NOT_REQUESTED(Kind.USER),
    REASON_MISSING(Kind.USER),
    STATUS_UNKNOWN(Kind.USER),
    PAGE_MALFORMED(Kind.USER),
    STANDING_UNKNOWN(Kind.USER),
    STANDING_REASON_MISSING(Kind.USER),
    SUSPENSION_REASON_MISSING(Kind.USER),
    REVOCATION_MALFORMED(Kind.USER),
    CATALOGUE_PAGE_MALFORMED(Kind.USER);

    private final Kind kind;

    MarketplaceError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
