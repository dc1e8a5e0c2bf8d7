package org.nanwang.kernel.identity.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.kernel.storage.Sql;

/** Clients that are still to be told that somebody has signed out, in the database: a restart forgets none of them. */
public final class LogoutDeliveries {

    private static final Duration TRIED_FOR = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** A client that is away for long is not told of more sign-outs than this, when it is back. */
    private static final int MOST_OF_A_CLIENT = 1000;

    private final Sql sql;
    private final Clock clock;

    /**
     * Something to be told.
     *
     * @param client whom
     * @param account who has signed out
     * @param session of which session
     */
    public record Delivery(String id, String client, String account, String session) {
    }

    private record Due(Delivery delivery, int tries) {
    }

    /** Works on the kernel's schema. */
    public LogoutDeliveries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes whom to tell of authorizations that have just ended with their session, each client once. */
    public void add(String account, String session, List<Authorization> ended) {
        ended.stream().map(Authorization::client).distinct().forEach(client -> add(client, account, session));
    }

    private void add(String client, String account, String session) {
        Instant now = clock.instant();
        sql.update("""
                insert into logout_delivery (id, client, account, session, tries, next_at, ends_at)
                select ?, ?, ?, ?, 0, ?, ? where exists (select 1 from client join account on account.id = client.account
                    where account.kind = 'CLIENT' and account.name = ? and client.back_channel is not null)
                and (select count(*) from logout_delivery where client = ?) < ?""",
                UUID.randomUUID().toString(), client, account, session, now, now.plus(TRIED_FOR), client, client,
                MOST_OF_A_CLIENT);
    }

    /**
     * Takes the next delivery of a client, which is due again after a pause unless it is {@link #done}: so it is tried by one
     * node at a time, and again if that node stops.
     *
     * @param busy clients that are being told something at this moment
     */
    public Optional<Delivery> take(Collection<String> busy) {
        Instant now = clock.instant();
        return sql.transaction(work -> {
            Optional<Due> due = work.one("""
                    select id, client, account, session, tries from logout_delivery
                    where next_at <= ? and not client = any (?::text[]) order by next_at limit 1 for update skip locked""",
                    row -> new Due(new Delivery(row.getString("id"), row.getString("client"), row.getString("account"),
                            row.getString("session")), row.getInt("tries")), now, busy.toArray(String[]::new));
            due.ifPresent(one -> work.update("update logout_delivery set tries = ?, next_at = ? where id = ?",
                    one.tries() + 1, now.plus(pause(one.tries())), one.delivery().id()));
            return due.map(Due::delivery);
        });
    }

    /** Forgets a delivery. */
    public void done(Delivery delivery) {
        sql.update("delete from logout_delivery where id = ?", delivery.id());
    }

    /** Gives up those that were tried for a day, and tells how many. */
    public int giveUp() {
        return sql.update("delete from logout_delivery where ends_at <= ?", clock.instant());
    }

    private static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
