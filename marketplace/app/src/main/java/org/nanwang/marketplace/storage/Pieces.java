package org.nanwang.marketplace.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Bundles in pieces of one megabyte. */
final class Pieces {

    private static final int PIECE = 1024 * 1024;

    private final Database database;

    Pieces(Database database) {
        this.database = database;
    }

    static void insert(Sql sql, long submission, Path bundle) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.update("insert into submission_piece values (?, ?, ?)", submission, number++, piece);
            }
        }
    }

    Optional<byte[]> piece(long submission, int number) {
        return database.transaction(sql -> sql.one(
                "select content from submission_piece where submission = ? and number = ?",
                row -> row.getBytes(1), submission, number));
    }

    void fetch(long submission, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Optional<byte[]> piece = piece(submission, 0);
            for (int number = 1; piece.isPresent(); number++) {
                out.write(piece.get());
                piece = piece(submission, number);
            }
        } catch (IOException e) {
            throw new StoreException(e);
        }
    }
}
