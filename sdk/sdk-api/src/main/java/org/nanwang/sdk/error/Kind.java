package org.nanwang.sdk.error;

/**
 * Whose move it is after a refusal. Each kind has one HTTP status.
 *
 * @since 1.0
 */
public enum Kind {
    /** The request itself is wrong; the caller corrects it. */
    USER(400),
    /** The caller must say who they are. */
    SIGN_IN(401),
    /** The caller lacks a permission. */
    PERMISSION(403),
    /** What was named does not exist. */
    MISSING(404),
    /** Right request, wrong moment: the state of things forbids it. */
    STATE(409),
    /** The request is larger than is taken. */
    TOO_LARGE(413),
    /** What was sent was understood and judged, and does not pass. */
    UNFIT(422),
    /** Too much is asked at once; try again later. */
    BUSY(503),
    /** A system outside failed or did not answer. */
    OUTSIDE(502),
    /** It took longer than is allowed. */
    DEADLINE(504),
    /** Our own mistake. */
    INTERNAL(500);

    private final int status;

    Kind(int status) {
        this.status = status;
    }

    /** Gives the HTTP status, 400 to 599. */
    public int status() {
        return status;
    }
}
