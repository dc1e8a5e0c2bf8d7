package org.nanwang.kernel.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.sdk.people.IdNumber;

/** Seals what is personal for one account, and makes digests by which it is found. */
record Seal(Vault vault) {

    /** What is sealed for one account and column does not open for another: rows cannot be swapped in the database. */
    String seal(String account, String column, Optional<String> value) {
        return value.map(text -> vault.seal(purpose(account, column), text)).orElse(null);
    }

    Optional<String> open(String account, String column, String sealed) {
        return Optional.ofNullable(sealed).map(text -> vault.open(purpose(account, column), text));
    }

    /** Opens all that is personal in a row of {@code account}. */
    PersonalData read(ResultSet row) throws SQLException {
        return new PersonalData(open(row, "real_name"), open(row, "phone"), open(row, "email"),
                open(row, "id_number").map(IdNumber::new));
    }

    private Optional<String> open(ResultSet row, String column) throws SQLException {
        return open(row.getString("id"), column, row.getString(column));
    }

    String digest(String column, Optional<String> value) {
        return value.map(text -> vault.derive("person " + column, text)).orElse(null);
    }

    private static String purpose(String account, String column) {
        return "person " + column + " " + account;
    }
}
