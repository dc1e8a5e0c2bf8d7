package org.nanwang.kernel.identity.grant;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.storage.Sql;

/** What people have agreed to, so that they are not asked twice. */
public final class Consents {

    private final Sql sql;

    /**
     * Something agreed to.
     *
     * @param client with whom
     */
    public record Consent(String client, Extent extent) {
    }

    /** Works on the kernel's schema. */
    public Consents(Sql sql) {
        this.sql = sql;
    }

    /** Tells whether somebody has agreed to all of this before. */
    public boolean cover(String account, String client, Extent extent) {
        return find(account, client).filter(consent -> consent.extent().scope().containsAll(extent.scope())
                && sameOrNarrower(consent.extent().audiences(), extent.audiences())).isPresent();
    }

    /** Remembers the latest agreement. */
    public void remember(String account, String client, Extent extent) {
        sql.update("""
                insert into consent (account, client, scope, audiences) values (?, ?, ?, ?)
                on conflict (account, client) do update set scope = excluded.scope, audiences = excluded.audiences""",
                account, client, Authorizations.array(extent.scope()), Authorizations.array(extent.audiences()));
    }

    /** Forgets. */
    public void forget(String account, String client) {
        sql.update("delete from consent where account = ? and client = ?", account, client);
    }

    /** Lists what somebody has agreed to. */
    public List<Consent> of(String account) {
        return sql.query("select client, scope, audiences from consent where account = ? order by client limit 100",
                row -> new Consent(row.getString("client"),
                        new Extent(Authorizations.texts(row, "scope"), Authorizations.texts(row, "audiences"))), account);
    }

    private Optional<Consent> find(String account, String client) {
        return of(account).stream().filter(consent -> consent.client().equals(client)).findFirst();
    }

    /** No audience means everywhere. */
    private static boolean sameOrNarrower(List<String> agreed, List<String> asked) {
        return agreed.isEmpty() || !asked.isEmpty() && agreed.containsAll(asked);
    }
}
