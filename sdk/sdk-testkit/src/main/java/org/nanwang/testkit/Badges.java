package org.nanwang.testkit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes tokens for those who call the app under test, once it is known what they may do and which roles they hold. */
final class Badges {

    private final Tokens tokens;
    private final UnaryOperator<String> roles;
    private final Optional<Badge> badge;

    Badges(Tokens tokens, UnaryOperator<String> roles) {
        this(tokens, roles, Optional.empty());
    }

    private Badges(Tokens tokens, UnaryOperator<String> roles, Optional<Badge> badge) {
        this.tokens = tokens;
        this.roles = roles;
        this.badge = badge;
    }

    Badges of(String account, String... permissions) {
        return new Badges(tokens, roles, Optional.of(new Badge(account, permissions)));
    }

    Badges holding(String... named) {
        Badge known = badge.orElseThrow(() -> new IllegalStateException(
                "nobody holds a role without an account: call as(account) before holding(role)"));
        String[] all = Stream.concat(Stream.of(known.permissions()), Stream.of(named).map(roles)).toArray(String[]::new);
        return of(known.account(), all);
    }

    String header() {
        Badge known = badge.orElseThrow();
        return "Bearer " + tokens.token(known.account(), known.permissions());
    }

    private record Badge(String account, String... permissions) {
    }

    /** Issues access tokens. */
    interface Tokens {

        String token(String account, String... permissions);
    }
}
