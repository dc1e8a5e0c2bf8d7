package org.nanwang.kernel.identity.passkey;

/** What a browser says of a passkey is not good enough. */
public final class RefusedPasskey extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** It is not what was asked for, not of this node, or its signature is wrong. */
        WRONG,
        /** The challenge is not this browser's, was answered before, or has expired. */
        EXPIRED,
        /** Nobody has shown the device that they are its owner. */
        UNVERIFIED,
        /** It has signed less often than it had before: there are two of it. */
        COPIED,
        /** It is somebody's already, or they have too many. */
        UNWANTED
    }

    RefusedPasskey(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Tells why. */
    public Reason reason() {
        return reason;
    }
}
