package org.nanwang.kernel.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Issues tokens without signing in. For development and evaluation nodes only: nothing reaches it over HTTP. */
public final class TokenIssuer {

    /** Grants nothing: a token that is narrowed to nothing must still say so. */
    private static final String NOTHING = "nothing";

    private final Directory directory;
    private final AccessTokens tokens;
    private final RegionCode home;
    private final Clock clock;

    TokenIssuer(Directory directory, AccessTokens tokens, RegionCode home, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Issues a token for an account that need not exist. The account may do everything but cannot sign in; each token
     * is narrowed to what is asked for, so that tokens of one name do not change each other.
     *
     * @param account its name
     * @param permissions what the token may do
     */
    public String issue(String account, String... permissions) {
        directory.add(draft(account), Optional.empty());
        String id = directory.find(Account.Kind.PERSON, account).orElseThrow().id();
        String scope = permissions.length == 0 ? NOTHING : String.join(" ", permissions);
        return tokens.make(id, "development", Optional.of(scope));
    }

    /** Issues a token for an account there is. The token may do all that the account may. */
    public String issueFor(String account) {
        String id = directory.find(Account.Kind.PERSON, account).orElseThrow().id();
        return tokens.make(id, "evaluation", Optional.empty());
    }

    private Account draft(String name) {
        return new Account(UUID.randomUUID().toString(), Account.Kind.PERSON, name,
                Optional.of(new PersonId(UUID.randomUUID().toString())), Standing.newcomer(home), Powers.own(Set.of(), Set.of("*")),
                clock.instant());
    }
}
