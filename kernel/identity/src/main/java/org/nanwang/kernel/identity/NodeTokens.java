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
import org.nanwang.sdk.region.RegionCode;

/** Makes the tokens with which a node speaks to its own apps over HTTP, as a machine that can do this and nothing else. */
public final class NodeTokens {

    /** Begins with a digit, as installations' names do: nobody can register it, and it has no secret to sign in with. */
    private static final String NAME = "0-node";
    private static final String REPORT = "installation:report:*";

    private final Directory directory;
    private final AccessTokens tokens;
    private final RegionCode home;
    private final Clock clock;

    NodeTokens(Directory directory, AccessTokens tokens, RegionCode home, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.home = home;
        this.clock = clock;
    }

    /** Makes one that tells what runs here. */
    public String reporting() {
        if (directory.find(Account.Kind.CLIENT, NAME).isEmpty()) {
            directory.add(new Account(UUID.randomUUID().toString(), Account.Kind.CLIENT, NAME, Optional.empty(),
                    Standing.newcomer(home), Powers.own(Set.of(), Set.of(REPORT)), clock.instant()), Optional.empty());
        }
        String id = directory.find(Account.Kind.CLIENT, NAME).orElseThrow().id();
        return tokens.make(id, NAME, Optional.of(REPORT));
    }
}
