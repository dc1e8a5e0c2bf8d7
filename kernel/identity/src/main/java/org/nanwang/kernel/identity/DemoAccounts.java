package org.nanwang.kernel.identity;

import static org.nanwang.kernel.identity.account.Account.Kind.CLIENT;
import static org.nanwang.kernel.identity.account.Account.Kind.PERSON;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Secrets;

/** The accounts of the evaluation profile. Their passwords are made at first start, each node has its own. */
final class DemoAccounts {

    private static final List<DemoAccount> CAST = List.of(
            person("admin", "platform-admin"),
            person("vendor", "vendor:org.nanwang", "vendor:org.example"),
            person("operator-370811", "county-operator:370811"),
            person("operator-370883", "county-operator:370883"),
            person("citizen", "citizen"),
            new DemoAccount(CLIENT, "camera", "", List.of("device:370811", "device:370883")));

    private final Accounts accounts;
    private final Directory directory;
    private final Passwords passwords;
    private final DemoFile file;
    private final Secrets secrets = new Secrets();

    DemoAccounts(Accounts accounts, Directory directory, Passwords passwords, Path file) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.file = new DemoFile(file);
    }

    /** Makes file and accounts agree, whichever of them is there already, and gives them all. */
    List<DemoAccount> ensure() {
        Map<String, String> known = file.read();
        List<DemoAccount> all = CAST.stream().map(account -> withSecret(account, known)).toList();
        all.stream().filter(account -> !known.containsKey(account.name()) || missing(account)).forEach(this::keep);
        file.write(all);
        return all;
    }

    private DemoAccount withSecret(DemoAccount account, Map<String, String> known) {
        String secret = Optional.ofNullable(known.get(account.name()))
                .orElseGet(() -> account.kind() == CLIENT ? secrets.clientSecret() : secrets.typed());
        return new DemoAccount(account.kind(), account.name(), secret, account.roles());
    }

    private boolean missing(DemoAccount account) {
        return directory.find(account.kind(), account.name()).isEmpty();
    }

    private void keep(DemoAccount demo) {
        String hash = demo.kind() == CLIENT ? Secrets.digest(demo.secret()) : passwords.hash(demo.secret());
        Optional<Account> old = directory.find(demo.kind(), demo.name());
        if (old.isPresent()) {
            directory.replace(old.get(), Optional.of(hash));
            return;
        }
        accounts.add("nanwang", accounts.draft(demo.kind(), demo.name(), demo.roles(), List.of()), Optional.of(hash));
    }

    private static DemoAccount person(String name, String... roles) {
        return new DemoAccount(PERSON, name, "", List.of(roles));
    }
}
