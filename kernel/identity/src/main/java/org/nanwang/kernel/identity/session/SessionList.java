package org.nanwang.kernel.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;

/** The sessions as those see them who look after people: the newest first, by account or by people's homes. */
public final class SessionList {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final String SELECT = """
            select session.id, session.address, session.agent, session.signed_in_at, session.used_at, account.id as account,
                account.name, account.region from session join account on account.id = session.account
            where account.kind = 'PERSON' and session.ends_at > ? and session.used_at > ? and\s""";

    private final Sql sql;
    private final Clock clock;

    /**
     * A session and whose it is.
     *
     * @param account the person's account, by its id
     * @param name what the person signs in with
     * @param region their home
     */
    public record Listed(String id, String account, String name, RegionCode region, Session.Place place, Instant signedInAt,
            Instant usedAt) {

        /** Gives what asks for those after this one. */
        public String cursor() {
            return Paging.cursor(signedInAt.toString(), id);
        }
    }

    /**
     * What to list.
     *
     * @param name of whose sessions; empty for everybody's
     * @param homes of people who have their home there; empty for everywhere
     * @param after a cursor; may be null
     */
    public record Query(Optional<String> name, Optional<Collection<RegionCode>> homes, String after, int limit) {
    }

    /** Works on the kernel's schema. */
    public SessionList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lists. What is not asked for does not stand in the query, so that each kind of question finds its index. */
    public List<Listed> list(Query query) {
        String[] after = Paging.cursor(query.after());
        Instant now = clock.instant();
        StringBuilder condition = new StringBuilder("(session.signed_in_at, session.id) < (?, ?)");
        List<Object> arguments = new ArrayList<>(List.of(now, now.minus(Sessions.IDLE),
                after[0].isEmpty() ? END_OF_TIME : instant(after[0], query.after()), after[1]));
        query.name().ifPresent(name -> {
            condition.append(" and account.name = ?");
            arguments.add(name);
        });
        query.homes().ifPresent(homes -> {
            condition.append(" and account.region = any (?::text[])");
            arguments.add(homes.stream().map(RegionCode::value).toArray(String[]::new));
        });
        arguments.add(query.limit());
        return sql.query(SELECT + condition + " order by session.signed_in_at desc, session.id desc limit ?",
                SessionList::read, arguments.toArray());
    }

    /** Finds one by its name, which opens nothing. */
    public Optional<Listed> find(String id) {
        Instant now = clock.instant();
        return sql.one(SELECT + "session.id = ?", SessionList::read, now, now.minus(Sessions.IDLE), id);
    }

    private static Instant instant(String text, String cursor) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(e, IdentityError.CURSOR_MALFORMED, cursor);
        }
    }

    private static Listed read(ResultSet row) throws SQLException {
        return new Listed(row.getString("id"), row.getString("account"), row.getString("name"),
                new RegionCode(row.getString("region")),
                new Session.Place(row.getString("address"), row.getString("agent")),
                Sql.instant(row, "signed_in_at").orElseThrow(), Sql.instant(row, "used_at").orElseThrow());
    }
}
