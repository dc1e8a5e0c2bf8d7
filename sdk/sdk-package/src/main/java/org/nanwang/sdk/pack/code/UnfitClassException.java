package org.nanwang.sdk.pack.code;

/** A class file breaks the format, or is made to exhaust who reads it. */
final class UnfitClassException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitClassException(String message) {
        super(message);
    }
}
