package org.nanwang.kernel.identity.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;

/** Finds people of one region by conditions that others make, with what is personal about many at once. */
public final class PeopleSearch {

    private static final String PLACE = "account.region = ? and ";

    private final Sql sql;
    private final Seal seal;

    /** Reads the kernel's schema. */
    public PeopleSearch(Sql sql, Vault vault) {
        this.sql = sql;
        this.seal = new Seal(vault);
    }

    /**
     * Which people of a region.
     *
     * @param condition on {@code account}, in words of the database
     * @param arguments its arguments
     */
    public record Selection(RegionCode region, String condition, List<Object> arguments) {

        private Object[] all(Object... more) {
            List<Object> all = new ArrayList<>(List.of(region.value()));
            all.addAll(arguments);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    /** Counts. */
    public long count(Selection selection) {
        return sql.one("select count(*) from account where kind = 'PERSON' and " + PLACE + selection.condition(),
                row -> row.getLong(1), selection.all()).orElseThrow();
    }

    /** Gives some of them in an order, in words of the database. */
    public List<Person> page(Selection selection, String order, long skipped, int limit) {
        return sql.query(SqlPersonStore.SELECT + PLACE + selection.condition() + " order by " + order
                + " limit ? offset ?", SqlPersonStore::read, selection.all(limit, skipped));
    }

    /** Opens what is personal, by account. Whoever shows it writes that down in the audit trail. */
    public Map<String, PersonalData> data(Collection<String> accounts) {
        Map<String, PersonalData> data = new HashMap<>();
        sql.query("select id, real_name, phone, email, id_number from account where id = any (?::text[])",
                row -> data.put(row.getString("id"), seal.read(row)), (Object) accounts.toArray(String[]::new));
        return data;
    }

    /** Gives what an address is found by, in {@code email_digest}. */
    public String emailDigest(String email) {
        return seal.digest("email", Optional.of(email.toLowerCase(Locale.ROOT)));
    }

    /** Gives what a phone is found by, in {@code phone_digest}. */
    public String phoneDigest(String phone) {
        return seal.digest("phone", Optional.of(phone));
    }
}
