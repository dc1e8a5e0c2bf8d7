package org.nanwang.sdk.pack.sql;

/** Knows whether a semicolon ends the statement: not in parentheses, and not in a body from BEGIN ATOMIC to its END. */
final class SqlNesting {

    private int parentheses;
    private int blocks;
    private boolean begun;

    boolean outside() {
        return parentheses <= 0 && blocks == 0;
    }

    void pass(SqlToken token) {
        if (token.is("(")) {
            parentheses++;
        } else if (token.is(")")) {
            parentheses--;
        } else if (begun && token.is("atomic") || blocks > 0 && token.is("case")) {
            blocks++;
        } else if (blocks > 0 && token.is("end")) {
            blocks--;
        }
        begun = token.is("begin");
    }
}
