package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nanwang.marketplace.vendor.Applicant;
import org.nanwang.marketplace.vendor.Document;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.vault.Vault;

/** What the database must not tell of applicants: whom to talk to, and their scanned licence. */
final class SealedContacts {

    private final Vault vault;
    private final Json json = new Json();

    SealedContacts(Vault vault) {
        this.vault = vault;
    }

    String seal(long application, Applicant applicant) {
        return vault.seal(contact(application),
                json.write(List.of(applicant.person(), applicant.phone(), applicant.email())));
    }

    byte[] seal(long application, Document document) {
        return vault.seal(licence(application), document.content());
    }

    Applicant applicant(ResultSet row) throws SQLException {
        List<String> contact = contact(row);
        return new Applicant(row.getString("name"), new CreditCode(row.getString("credit_code")),
                contact.get(0), contact.get(1), contact.get(2));
    }

    Document document(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        return new Document(row.getString("type"), row.getBoolean("sealed")
                ? vault.open(licence(row.getLong("application")), content) : content);
    }

    private List<String> contact(ResultSet row) throws SQLException {
        String sealed = row.getString("contact");
        return sealed == null
                ? List.of(row.getString("contact_person"), row.getString("contact_phone"), row.getString("contact_email"))
                : json.texts(vault.open(contact(row.getLong("id")), sealed));
    }

    private static String contact(long application) {
        return "application " + application + " contact";
    }

    private static String licence(long application) {
        return "application " + application + " licence";
    }
}
