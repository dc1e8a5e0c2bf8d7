package org.nanwang.sdk.pack.migration;

import java.util.List;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlToken;

/** The actions of one ALTER, behind the name of what it changes. */
final class Actions {

    private Actions() {
    }

    static List<List<SqlToken>> of(Command command) {
        SqlCursor cursor = command.cursor();
        cursor.next();
        cursor.takeAny("materialized", "foreign");
        cursor.next();
        cursor.take("if", "exists");
        cursor.take("only");
        cursor.name();
        cursor.take("*");
        return Pieces.of(cursor.rest());
    }
}
