package org.nanwang.sdk.pack.sql;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Knows in which line of a text a place is. */
public final class SqlLines {

    private final int[] ends;

    /** Reads a text. */
    public SqlLines(String text) {
        this.ends = IntStream.range(0, text.length()).filter(index -> text.charAt(index) == '\n').toArray();
    }

    /** Gives the line of a place, counted from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return 1 + (found < 0 ? -found - 1 : found);
    }
}
