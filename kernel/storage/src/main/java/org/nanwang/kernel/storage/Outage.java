package org.nanwang.kernel.storage;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that went away from one that refused. */
public final class Outage {

    /** Connection exceptions of SQL. */
    private static final String CONNECTION = "08";

    /** PostgreSQL is being shut down, has crashed, does not take connections yet (its manual, appendix A). */
    private static final Set<String> GOING = Set.of("57P01", "57P02", "57P03");

    private Outage() {
    }

    /** Tells whether a connection that broke off, or could not be made, is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith(CONNECTION) || GOING.contains(state));
    }
}
