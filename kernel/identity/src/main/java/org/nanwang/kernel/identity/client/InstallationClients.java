package org.nanwang.kernel.identity.client;

import com.nimbusds.oauth2.sdk.GrantType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.app.InstallationId;

/**
 * The clients that an installation is: its page, a public client that signs people in, and the app itself, which can keep
 * a secret and passes on what people let it do. Nobody can register one of their names: those begin with a digit.
 */
public final class InstallationClients {

    private static final String WHO = "platform";
    private static final String PURPOSE = "installation-client";

    private final Clients clients;
    private final Directory directory;
    private final Vault vault;
    private final Clock clock;

    /**
     * An installation.
     *
     * @param name what people are shown
     * @param path where it serves on this node, with a slash at both ends
     * @param permissions what people may give it
     * @param reaches other paths of this node that it may call
     */
    public record Installed(InstallationId id, ClientName name, String path, Set<String> permissions, Set<String> reaches) {

        /** Copies the sets. */
        public Installed {
            permissions = Set.copyOf(permissions);
            reaches = Set.copyOf(reaches);
        }

        Set<String> places() {
            Set<String> places = new TreeSet<>(reaches);
            places.add(path);
            return places;
        }
    }

    /** Works on the clients there are. */
    public InstallationClients(Clients clients, Directory directory, Vault vault, Clock clock) {
        this.clients = clients;
        this.directory = directory;
        this.vault = vault;
        this.clock = clock;
    }

    /** Tells whether a client_id is one of an installation's. */
    static boolean keeps(String id) {
        return !id.isEmpty() && Character.isDigit(id.charAt(0));
    }

    /** Gives the client_id of an installation's page. */
    public static String pageOf(InstallationId id) {
        return id + ".page";
    }

    /**
     * Makes the client of an installation's page, or changes it where it differs: code with PKCE and refresh tokens, answered
     * at {@code path}, its tokens good there and where it reaches.
     *
     * @return its client_id
     */
    public String page(Installed installed) {
        Client wanted = new Client(pageOf(installed.id()), true, installed.name(),
                new ClientAddresses(Set.of(installed.path()), Set.of(installed.path()), Optional.empty(), Optional.empty()),
                new ClientLimits(Set.of(GrantType.AUTHORIZATION_CODE.getValue(), GrantType.REFRESH_TOKEN.getValue()),
                        installed.permissions(), installed.places()), Optional.empty());
        ensure(wanted);
        return wanted.id();
    }

    /**
     * Makes the client of the app itself, whose client_id is the installation's name, or changes it where it differs: it may
     * act for itself, and exchange tokens made for {@code path} for ones made for where it reaches (RFC 8693).
     *
     * @return its secret, to be handed to the app; it follows from the vault's key and is not kept
     */
    public String app(Installed installed) {
        Client wanted = new Client(installed.id().toString(), false, installed.name(),
                new ClientAddresses(Set.of(), Set.of(), Optional.empty(), Optional.of(installed.path())),
                new ClientLimits(Set.of(GrantType.CLIENT_CREDENTIALS.getValue(), GrantType.TOKEN_EXCHANGE.getValue()),
                        installed.permissions(), installed.places()), Optional.empty());
        Account account = ensure(wanted);
        String secret = vault.derive(PURPOSE, account.id());
        Optional<String> digest = Optional.of(Secrets.digest(secret));
        if (!directory.secret(Account.Kind.CLIENT, account.name()).equals(digest)) {
            directory.replace(account, digest);
        }
        return secret;
    }

    /** Removes both clients. What people let them do, and all their tokens, end at once. */
    public void remove(InstallationId id) {
        for (String client : new String[] {pageOf(id), id.toString()}) {
            clients.account(client).ifPresent(account -> directory.together(work -> {
                work.audit(new AuditEntry(WHO, "client:remove", client, Optional.of(id.region()), Map.of(), Map.of()));
                return work.remove(Account.Kind.CLIENT, client);
            }));
        }
    }

    private Account ensure(Client wanted) {
        directory.add(new Account(UUID.randomUUID().toString(), Account.Kind.CLIENT, wanted.id(), Optional.empty(),
                Standing.newcomer(wanted.name().region().orElseThrow()), Powers.own(Set.of(), Set.of()), clock.instant()),
                Optional.empty());
        Account account = clients.account(wanted.id()).orElseThrow();
        if (!clients.kept(account).equals(Optional.of(wanted))) {
            clients.keep(account, wanted, new AuditEntry(WHO, "client:register", wanted.id(), wanted.name().region(),
                    clients.kept(account).map(Registration::of).map(Registration::told).orElse(Map.of()),
                    Registration.of(wanted).told()));
        }
        return account;
    }
}
