package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;

/** Uses the database and answers in JSON. Compiled into test apps. */
@Path("everything")
@Produces("application/json")
public class Everything {

    private final DataSource database;

    /** Uses this database. */
    public Everything(DataSource database) {
        this.database = database;
    }

    /** What it answers. */
    public record Seen(long visits, Instant at) {
    }

    /** Counts visits. */
    @GET
    public Seen visits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM visit")) {
            rows.next();
            return new Seen(rows.getLong(1), Instant.EPOCH);
        }
    }
}
