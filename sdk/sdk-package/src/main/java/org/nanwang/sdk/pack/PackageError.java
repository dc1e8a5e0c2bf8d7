package org.nanwang.sdk.pack;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** Why a descriptor, a bundle, a key or a signature is refused. */
public enum PackageError implements ErrorCode {
    /** The descriptor has problems; the text lists them all with line and column. */
    DESCRIPTOR_INVALID(Kind.UNFIT),
    /** The bundle has findings; the text lists them all with rule and remedy. */
    BUNDLE_UNFIT(Kind.UNFIT),
    /** A migration cannot be read. */
    MIGRATION_UNREADABLE(Kind.UNFIT),
    /** The text is no DSSE envelope. */
    ENVELOPE_MALFORMED(Kind.UNFIT),
    /** The envelope holds another kind of statement, or a statement with other parts. */
    STATEMENT_MALFORMED(Kind.UNFIT),
    /** No key that counts has signed it. */
    SIGNATURE_INVALID(Kind.UNFIT),
    /** The file is not the one that was signed. */
    DIGEST_MISMATCH(Kind.UNFIT),
    /** The bundle's descriptor is not the one that was approved. */
    DESCRIPTOR_MISMATCH(Kind.UNFIT),
    /** Release statement and approval speak of different releases. */
    STATEMENT_MISMATCH(Kind.UNFIT),
    /** The app's id does not belong to its vendor. */
    VENDOR_MISMATCH(Kind.UNFIT),
    /** Nobody has approved the release. */
    APPROVAL_MISSING(Kind.STATE),
    /** Somebody has approved the release whom this node does not trust. */
    APPROVER_UNTRUSTED(Kind.UNFIT),
    /** A key cannot be read. */
    KEY_MALFORMED(Kind.USER),
    /** What a kind of key needs is not on the class path. */
    ALGORITHM_MISSING(Kind.STATE),
    /** There is a key in the file already. */
    KEY_EXISTS(Kind.STATE),
    /** A private key can be read by others. */
    KEY_EXPOSED(Kind.STATE),
    /** A policy for rules has a key that is not known, or a value of the wrong kind. */
    POLICY_INVALID(Kind.USER),
    /** A list of known vulnerabilities or malware cannot be read. */
    LIST_UNREADABLE(Kind.USER),
    /** A list of exceptions cannot be read, or is not the marketplace's. */
    EXCEPTIONS_UNREADABLE(Kind.USER),
    /** A file cannot be read. */
    FILE_UNREADABLE(Kind.USER);

    private final Kind kind;

    PackageError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
