package org.nanwang.kernel.identity.grant;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** Requests of devices without a browser, answered in a browser elsewhere (RFC 8628). */
public final class DeviceRequests {

    public static final Duration LIFETIME = Duration.ofMinutes(10);
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /** No vowels, so that no code is a word, and nothing that looks like something else. */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    /** Networks are uneven: a device that is nearly in time is in time. */
    private static final Duration LENIENCE = Duration.ofSeconds(1);

    private final SecureRandom random = new SecureRandom();
    private final Secrets secrets = new Secrets();
    private final Sql sql;
    private final Clock clock;

    /** What a device shows and keeps. */
    public record Made(String deviceCode, String userCode) {
    }

    /** What a device asks for. */
    public record Request(String client, Extent extent) {
    }

    /** What a device is told. */
    public enum State {
        PENDING, TOO_SOON, DENIED, OVER, AGREED
    }

    /** How far a request is; {@code authorized} only once it is agreed to. */
    public record Poll(State state, Optional<String> authorized) {
    }

    private record Row(String client, Instant endsAt, Optional<Instant> polledAt, boolean denied, Optional<String> authorized) {
    }

    /** Works on the kernel's schema. */
    public DeviceRequests(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a request. */
    public Made keep(Request request) {
        Instant now = clock.instant();
        sql.update("delete from device_request where ends_at < ?", now.minus(LIFETIME));
        Made made = new Made(secrets.clientSecret(), userCode());
        sql.update("""
                insert into device_request (digest, user_code, client, scope, audiences, ends_at)
                values (?, ?, ?, ?, ?, ?)""", Secrets.digest(made.deviceCode()), made.userCode(), request.client(),
                Authorizations.array(request.extent().scope()), Authorizations.array(request.extent().audiences()),
                now.plus(LIFETIME));
        return made;
    }

    /** Finds a request that waits for an answer, by the code a person has typed. */
    public Optional<Request> find(String typed) {
        return sql.one("""
                select client, scope, audiences from device_request
                where user_code = ? and ends_at > ? and not denied and authorized is null""",
                row -> new Request(row.getString("client"),
                        new Extent(Authorizations.texts(row, "scope"), Authorizations.texts(row, "audiences"))),
                plain(typed), clock.instant());
    }

    /** Answers a request once; without an authorization the answer is no. */
    public void answer(String typed, Optional<Authorization> authorization) {
        sql.update("""
                update device_request set authorized = ?, denied = ?
                where user_code = ? and not denied and authorized is null""",
                authorization.map(Authorization::id).orElse(null), authorization.isEmpty(), plain(typed));
    }

    /** A device asks how far its request is. An agreed one is told once. */
    public Poll poll(String deviceCode, String client) {
        String digest = Secrets.digest(deviceCode);
        return sql.transaction(work -> work.one("select * from device_request where digest = ? for update",
                DeviceRequests::read, digest).filter(row -> row.client().equals(client))
                .map(row -> poll(work, digest, row)).orElse(new Poll(State.OVER, Optional.empty())));
    }

    private Poll poll(Sql work, String digest, Row row) {
        Instant now = clock.instant();
        State state = state(row, now);
        if (state == State.AGREED) {
            work.update("delete from device_request where digest = ?", digest);
        } else {
            work.update("update device_request set polled_at = ? where digest = ?", now, digest);
        }
        return new Poll(state, row.authorized());
    }

    private static State state(Row row, Instant now) {
        if (!now.isBefore(row.endsAt())) {
            return State.OVER;
        }
        if (row.denied()) {
            return State.DENIED;
        }
        if (row.polledAt().filter(before -> now.isBefore(before.plus(INTERVAL).minus(LENIENCE))).isPresent()) {
            return State.TOO_SOON;
        }
        return row.authorized().isPresent() ? State.AGREED : State.PENDING;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString("client"), Sql.instant(row, "ends_at").orElseThrow(), Sql.instant(row, "polled_at"),
                row.getBoolean("denied"), Optional.ofNullable(row.getString("authorized")));
    }

    private String userCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** People type small letters and leave out what looks like decoration. */
    private static String plain(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() == LENGTH
                ? letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2) : "";
    }
}
