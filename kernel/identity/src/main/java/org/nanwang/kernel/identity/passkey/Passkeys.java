package org.nanwang.kernel.identity.passkey;

import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.CollectedClientData;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;

/** People's passkeys: made, shown, named and removed. Changes are in the audit trail, and so are copies that turn up. */
public final class Passkeys {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final Invitations invitations = new Invitations();
    private final PasskeyStore store;
    private final Challenges challenges;
    private final Directory directory;
    private final Supplier<URI> node;
    private final Clock clock;
    private Ceremonies ceremonies;

    /** Works on the kernel's schema, for the node people reach at an address. */
    public Passkeys(Sql sql, Vault vault, Directory directory, Supplier<URI> node, Clock clock) {
        this.store = new PasskeyStore(sql);
        this.challenges = new Challenges(sql, vault, clock);
        this.directory = directory;
        this.node = node;
        this.clock = clock;
    }

    /** Tells why browsers make no passkeys for this node; empty if they do. */
    public Optional<RelyingParty.Obstacle> obstacle() {
        return RelyingParty.obstacle(node.get());
    }

    /** Gives a new challenge for a browser, by its secret. */
    public String challenge(String browser) {
        return challenges.make(browser);
    }

    /** Gives what invites a browser to make a passkey; only where there is no obstacle. */
    public String toMake(String account) {
        return invitations.make(party(), directory.find(account).orElseThrow(), of(account));
    }

    /** Gives what invites a browser to show a passkey, whoever has it. */
    public String toShow() {
        return invitations.show(party());
    }

    /** Gives what invites a browser to show a passkey of an account. */
    public String toShow(String account) {
        return invitations.show(party(), of(account));
    }

    /** Lists somebody's, the oldest first. */
    public List<Passkey> of(String account) {
        return store.of(account);
    }

    /** Takes a passkey into use that an answer tells of. */
    public Passkey add(String browser, String account, String name, String answer) throws RefusedPasskey {
        RegistrationData data = ceremonies().readMade(answer);
        requireAsked(browser, data.getCollectedClientData());
        Passkey.Key key = ceremonies().made(data, party());
        String id = Ceremonies.text(data.getAttestationObject().getAuthenticatorData().getAttestedCredentialData().getCredentialId());
        Passkey passkey = new Passkey(id, account, cut(name), key, clock.instant(), Optional.empty());
        if (of(account).size() >= MOST || !store.add(passkey)) {
            throw new RefusedPasskey(RefusedPasskey.Reason.UNWANTED);
        }
        audit(account, "add-passkey", Map.of(), Map.of("passkey", passkey.name()));
        return passkey;
    }

    /** Reads whose passkey an answer is about. */
    public Shown read(String answer) throws RefusedPasskey {
        Shown shown = new Shown(ceremonies().readShown(answer), Optional.empty());
        return new Shown(shown.data(), store.find(shown.id()));
    }

    /**
     * Checks a passkey.
     *
     * @param alone whether nothing else was shown: then the device must be sure who uses it
     */
    public Passkey accept(String browser, Shown shown, boolean alone) throws RefusedPasskey {
        Passkey passkey = shown.passkey().filter(one -> shown.knows(one.account(), alone))
                .orElseThrow(() -> new RefusedPasskey(RefusedPasskey.Reason.WRONG));
        requireAsked(browser, shown.data().getCollectedClientData());
        try {
            Passkey.Key now = ceremonies().shown(shown.data(), passkey, party(), alone);
            if (!store.used(passkey, now, clock.instant())) {
                throw new RefusedPasskey(RefusedPasskey.Reason.EXPIRED);
            }
            return passkey;
        } catch (RefusedPasskey e) {
            if (e.reason() == RefusedPasskey.Reason.COPIED) {
                audit(passkey.account(), "refuse-passkey", Map.of(), Map.of("passkey", passkey.name(), "reason", "copied"));
            }
            throw e;
        }
    }

    /** Gives a passkey of somebody's another name. */
    public void rename(String account, String id, String name) {
        own(account, id).filter(one -> !name.isBlank()).ifPresent(one -> {
            store.rename(one, cut(name));
            audit(account, "rename-passkey", Map.of("passkey", one.name()), Map.of("passkey", cut(name)));
        });
    }

    /** Removes a passkey of somebody's. */
    public void remove(String account, String id) {
        own(account, id).ifPresent(one -> {
            store.remove(one);
            audit(account, "remove-passkey", Map.of("passkey", one.name()), Map.of());
        });
    }

    /** Removes all of somebody's. */
    public void removeAll(String account) {
        store.removeAll(account);
    }

    private Optional<Passkey> own(String account, String id) {
        return store.find(id).filter(one -> one.account().equals(account));
    }

    private void requireAsked(String browser, CollectedClientData said) throws RefusedPasskey {
        if (!challenges.take(browser, Ceremonies.challenge(said))) {
            throw new RefusedPasskey(RefusedPasskey.Reason.EXPIRED);
        }
    }

    /** The library takes its time to begin, and a node that starts has none: whoever comes first waits for it. */
    private synchronized Ceremonies ceremonies() {
        if (ceremonies == null) {
            ceremonies = new Ceremonies();
        }
        return ceremonies;
    }

    private RelyingParty party() {
        return RelyingParty.of(node.get());
    }

    private static String cut(String name) {
        String plain = name.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private void audit(String account, String verb, Map<String, String> before, Map<String, String> after) {
        directory.find(account).ifPresent(owner -> directory.audit(new AuditEntry(owner.name(), "account:" + verb,
                owner.name(), Optional.of(owner.region()), before, after)));
    }
}
