package org.nanwang.kernel.apps.instance;

/** Says in one line why something of an app failed. */
final class Reason {
    private static final int LONGEST = 300;

    private Reason() {
    }

    static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        String text = thrown.getMessage() == null ? kind : kind + ": " + thrown.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
