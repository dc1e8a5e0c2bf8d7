package org.nanwang.kernel.apps.instance;

import java.util.concurrent.ExecutionException;

/** Says in one line why something of an app failed. */
final class Reason {
    private static final int LONGEST = 300;

    private Reason() {
    }

    static String of(Throwable thrown) {
        Throwable cause = thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
