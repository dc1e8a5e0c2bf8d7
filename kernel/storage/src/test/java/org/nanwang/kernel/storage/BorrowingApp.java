package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** An app that uses several connections at once, with a query timeout. */
public final class BorrowingApp implements Consumer<DataSource> {

    @Override
    public void accept(DataSource source) {
        try (Connection one = source.getConnection(); Connection two = source.getConnection();
                Statement statement = one.createStatement(); Statement other = two.createStatement()) {
            statement.setQueryTimeout(20);
            statement.execute("SELECT 1");
            other.execute("SELECT 2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
