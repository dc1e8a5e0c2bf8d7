package org.nanwang.kernel.apps.error;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What this module refuses. */
public enum AppsError implements ErrorCode {
    ORDER_MALFORMED(Kind.USER),
    INSTALLATION_UNKNOWN(Kind.MISSING),
    RELEASE_UNKNOWN(Kind.MISSING),
    RELEASE_NOT_APPROVED(Kind.STATE),
    ALREADY_INSTALLED(Kind.STATE),
    ADDRESS_TAKEN(Kind.STATE),
    MOUNT_TAKEN(Kind.STATE),
    NOT_INSTALLED(Kind.STATE),
    ROLLOUT_IN_PROGRESS(Kind.STATE),
    NOTHING_TO_RETRY(Kind.STATE),
    NOTHING_TO_ROLL_BACK(Kind.STATE),
    LEVEL_UNFIT(Kind.UNFIT),
    PERMISSION_NOT_DECLARED(Kind.UNFIT),
    CALL_NOT_DECLARED(Kind.PERMISSION),
    CALL_NOT_APPROVED(Kind.PERMISSION),
    CALL_NOT_GRANTED(Kind.PERMISSION),
    CALL_TARGET_UNKNOWN(Kind.MISSING),
    CONFIGURATION_UNFIT(Kind.UNFIT),
    SOURCE_FAILED(Kind.OUTSIDE),
    BUNDLE_MISSING(Kind.OUTSIDE),
    BUNDLE_TAMPERED(Kind.OUTSIDE),
    BUNDLE_TOO_LARGE(Kind.UNFIT),
    BUNDLE_DIFFERS(Kind.UNFIT),
    BUNDLE_NOT_STORED(Kind.INTERNAL),
    RELEASE_UNFIT(Kind.UNFIT),
    DESCRIPTOR_DIFFERS(Kind.UNFIT),
    MOUNT_FORBIDDEN(Kind.UNFIT),
    PACKAGES_MISSING(Kind.UNFIT),
    RESOLVE_FAILED(Kind.UNFIT),
    DATABASE_NOT_READY(Kind.INTERNAL),
    START_FAILED(Kind.UNFIT),
    START_TIMEOUT(Kind.UNFIT),
    PROBE_FAILED(Kind.UNFIT),
    PROBE_TIMEOUT(Kind.UNFIT),
    HEALTH_DOWN(Kind.UNFIT),
    REQUESTS_FAIL(Kind.UNFIT),
    DROP_FAILED(Kind.INTERNAL),
    STEP_FAILED(Kind.INTERNAL),
    PERMITS_TAKEN(Kind.BUSY),
    PROVIDER_GONE(Kind.STATE),
    PROVIDER_FAILED(Kind.OUTSIDE),
    PROVIDER_OVERDUE(Kind.DEADLINE);

    private final Kind kind;

    AppsError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
