package org.nanwang.sdk.pack.promise;

/** Who relies on a shape. */
enum Use {
    /** Those who read what the app gives: answers. */
    READ(true, false),
    /** Those who write what the app takes: requests. */
    WRITTEN(false, true),
    /** Both: events and datasets are kept, so that what was written before is read afterwards. */
    KEPT(true, true);

    private final boolean read;
    private final boolean written;

    Use(boolean read, boolean written) {
        this.read = read;
        this.written = written;
    }

    boolean isRead() {
        return read;
    }

    boolean isWritten() {
        return written;
    }
}
