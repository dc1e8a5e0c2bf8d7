package org.nanwang.kernel.identity.source;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.observe.AuditEntry;

/** Writes down what becomes of people who come from sources; never what the source tells of them but the level. */
final class SourceTrail {

    void signedIn(Work work, OfferedSource source, Account account, String address) {
        write(work, account.name(), "account:sign-in", account, Map.of(), Map.of("outcome",
                account.active() ? "granted" : "refused", "address", address, "source", source.id()));
    }

    void made(Work work, OfferedSource source, Account account) {
        write(work, source.id(), "account:create", account, Map.of(), Map.of("roles", account.roles().toString()));
    }

    void linked(Work work, String source, Account account) {
        write(work, account.name(), "account:link-source", account, Map.of(), Map.of("source", source));
    }

    void unlinked(Work work, String source, Account account) {
        write(work, account.name(), "account:unlink-source", account, Map.of("source", source), Map.of());
    }

    void level(Work work, String source, Account account, RealName before, RealName after) {
        write(work, source, "account:verify", account, told(before), told(after));
    }

    private static Map<String, String> told(RealName name) {
        return Map.of("level", String.valueOf(name.level().number()), "source", name.source().orElse(""));
    }

    private static void write(Work work, String who, String action, Account account, Map<String, String> before,
            Map<String, String> after) {
        work.people().directory().audit(new AuditEntry(who, action, account.name(), Optional.of(account.region()), before, after));
    }
}
