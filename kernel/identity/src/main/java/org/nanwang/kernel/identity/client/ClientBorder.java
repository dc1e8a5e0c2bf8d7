package org.nanwang.kernel.identity.client;

import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountBorder;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Who may administer which client: within their regions, and never one that may more than they could give. */
public record ClientBorder(AccountBorder accounts) {

    static final String READ = "client:read";
    static final String CREATE = "client:create";
    static final String REMOVE = "client:remove";

    Account require(Caller caller, String action, String id) {
        return accounts.require(caller, action, Account.Kind.CLIENT, id);
    }

    void requireAt(Caller caller, String action, Account client) {
        accounts.requireAt(caller, action, client);
    }

    Border border() {
        return accounts.border();
    }

    /** Refuses a newcomer with powers that its maker may not hand out. */
    void requireGiven(Caller caller, Account newcomer) {
        accounts.granting().requireChange(caller, Powers.own(Set.of(), Set.of()), newcomer.powers());
    }

    /** Refuses what a client would reach beyond its maker's regions; who looks after all clients may let them reach all. */
    void requireWithin(Caller caller, Client client) {
        if (caller.may(CREATE + ":*")) {
            return;
        }
        RegionCode home = client.name().region().orElseThrow();
        Set<String> audiences = client.limits().audiences();
        Stream<String> places = Stream.concat(Stream.of("/" + home + "/"),
                Stream.concat(audiences.stream(), client.addresses().serves().stream()));
        if (audiences.isEmpty() || !places.allMatch(path -> caller.may(CREATE + ":" + regionOf(path)))) {
            throw new Refusal(IdentityError.CLIENT_BEYOND, home);
        }
        client.limits().scopes().forEach(scope -> accounts.granting().require(caller, scope));
    }

    /** Gives the region in whose part of the node a path lies; what lies in none is everybody's. */
    private static String regionOf(String path) {
        String first = path.split("/")[1];
        return first.matches("\\d{6,12}") ? first : "*";
    }
}
