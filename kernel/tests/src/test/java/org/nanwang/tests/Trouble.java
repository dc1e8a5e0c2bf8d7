package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** Behaves badly on demand. Compiled into test apps. */
@Path("trouble")
public class Trouble {

    private final DataSource database;

    /** Has no database to leak from. */
    public Trouble() {
        this(null);
    }

    /** Leaks from this database. */
    public Trouble(DataSource database) {
        this.database = database;
    }

    /** Fails. */
    @GET
    @Path("throw")
    public String fail() {
        throw new IllegalStateException("as always");
    }

    /** Takes a connection and keeps it. */
    @GET
    @Path("leak")
    public String leak() throws SQLException {
        Connection kept = database.getConnection();
        return kept.isValid(1) ? "kept" : "dead";
    }

    /** Waits for ever. */
    @GET
    @Path("block")
    public String block() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }
}
