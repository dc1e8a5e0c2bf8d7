package org.nanwang.sdk.pack.content;

/** The file is no jar that can be read; the message says why in a few English words. */
public final class UnreadableJarException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableJarException(String message) {
        super(message);
    }
}
