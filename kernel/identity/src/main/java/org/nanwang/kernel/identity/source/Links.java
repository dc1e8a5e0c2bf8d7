package org.nanwang.kernel.identity.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.spi.identity.Identified;

/**
 * Which account somebody of a source is. The same subject of another authority, or told by another app at the same
 * address, is somebody else: who sets a source up anew cannot take accounts over.
 */
public final class Links {

    private static final String SELECT = "select id, source, account, linked_at, used_at from source_link where ";

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public Links(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Finds who somebody is here, and remembers that they came. */
    public Optional<Link> find(OfferedSource source, Identified identified) {
        sql.update("update source_link set used_at = ? where source = ? and digest = ?", clock.instant(), source.id(),
                digest(source, identified));
        return sql.one(SELECT + "source = ? and digest = ?", Links::read, source.id(), digest(source, identified));
    }

    /** Links somebody to an account. @return false if they are somebody here already */
    public boolean add(OfferedSource source, Identified identified, String account) {
        Instant now = clock.instant();
        return 1 == sql.update("""
                insert into source_link (id, source, digest, account, linked_at, used_at) values (?, ?, ?, ?, ?, ?)
                on conflict (source, digest) do nothing""", UUID.randomUUID().toString(), source.id(),
                digest(source, identified), account, now, now);
    }

    /** Lists what an account is linked to, the oldest first. */
    public List<Link> of(String account) {
        return sql.query(SELECT + "account = ? order by linked_at, id", Links::read, account);
    }

    /** Removes a link. */
    public void remove(Link link) {
        sql.update("delete from source_link where id = ?", link.id());
    }

    private String digest(OfferedSource source, Identified identified) {
        return vault.derive("source-link", source.installation().app() + "\n" + identified.authority().length() + "\n"
                + identified.authority() + "\n" + identified.subject());
    }

    private static Link read(ResultSet row) throws SQLException {
        return new Link(row.getString("id"), row.getString("source"), row.getString("account"),
                Sql.instant(row, "linked_at").orElseThrow(), Sql.instant(row, "used_at").orElseThrow());
    }
}
