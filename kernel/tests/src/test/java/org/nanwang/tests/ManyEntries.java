package org.nanwang.tests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;

/** A catalogue that grows behind its marketplace's back, by as much as nobody approves in a day. */
public record ManyEntries(DemoCity city) {

    private static final String SCHEMA = "app_370800_marketplace.";

    /** Adds entries as the marketplace would chain them; they are there all at once. Gives the end. */
    public CatalogueChain add(List<String> entries) throws Exception {
        try (Connection connection = city.database().connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            CatalogueChain chain = end(statement);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + SCHEMA + "catalogue_entry (number, entry, chain) values (?, ?, ?)")) {
                for (String entry : entries) {
                    chain = chain.append(entry);
                    insert.setLong(1, chain.version());
                    insert.setString(2, entry);
                    insert.setString(3, chain.hash());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.executeUpdate("update " + SCHEMA + "catalogue_end set number = " + chain.version()
                    + ", chain = '" + chain.hash() + "'");
            connection.commit();
            return chain;
        }
    }

    private static CatalogueChain end(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select number, chain from " + SCHEMA + "catalogue_end for update")) {
            row.next();
            return new CatalogueChain(row.getLong(1), row.getString(2));
        }
    }
}
