package org.nanwang.sdk.pack;

/** What is known cannot be asked just now. It says nothing of the bundle: judge it again later. */
public final class KnowledgeAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Tells why. */
    public KnowledgeAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
