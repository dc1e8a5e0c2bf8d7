package org.nanwang.kernel.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import org.nanwang.sdk.error.Refusal;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** One migration's text on its way into the database. */
final class Script {

    private static final String TRANSACTION_COMMAND = "0A000";

    private final Migration migration;

    Script(Migration migration) {
        this.migration = migration;
    }

    String digest() {
        try {
            byte[] bytes = migration.sql().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the whole file inside EXECUTE, where the server itself refuses what would end our transaction. */
    void run(Connection connection) throws SQLException {
        String quote = "$q" + UUID.randomUUID().toString().replace('-', 'q') + "$";
        String block = quote.replace("$q", "$b");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("DO " + block + " BEGIN EXECUTE " + quote + migration.sql() + quote + "; END " + block);
        } catch (PSQLException e) {
            throw explain(e);
        }
    }

    private Refusal explain(PSQLException e) {
        ServerErrorMessage message = e.getServerErrorMessage();
        if (message == null) {
            return new Refusal(e, StorageError.MIGRATION_FAILED, migration.name(), e.getSQLState(), e.getMessage());
        }
        if (TRANSACTION_COMMAND.equals(e.getSQLState()) && message.getMessage().contains("transaction commands")) {
            return new Refusal(e, StorageError.MIGRATION_ENDS_TRANSACTION, migration.name());
        }
        int position = message.getInternalPosition();
        if (position > 0 && migration.sql().equals(message.getInternalQuery())) {
            return new Refusal(e, StorageError.MIGRATION_MALFORMED, migration.name(), line(position), e.getSQLState(),
                    message.getMessage());
        }
        return new Refusal(e, StorageError.MIGRATION_FAILED, migration.name(), e.getSQLState(), message.getMessage());
    }

    /** Counts the lines up to the character the server points at. */
    private long line(int position) {
        return 1 + migration.sql().codePoints().limit(position - 1L).filter(character -> character == '\n').count();
    }
}
