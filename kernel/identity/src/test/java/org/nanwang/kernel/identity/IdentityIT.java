package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.observe.Observe;
import org.nanwang.kernel.observe.ObserveModule;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

class IdentityIT {

    private static Storage storage;
    private static Observe observe;
    private static Path folder;
    private final FakeClock clock = new FakeClock();
    private IdentityModule module;
    private Directory directory;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        folder = data;
        // started by root, the database server runs as another user, who must be able to enter
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        storage = StorageModule.open(StorageConfig.defaults().throwaway(50), data, Clock.systemUTC());
        observe = ObserveModule.open(storage, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        observe.close();
        storage.close();
    }

    @BeforeEach
    void open() {
        IdentityConfig config = new IdentityConfig(() -> URI.create("http://127.0.0.1:8370"), folder);
        module = IdentityModule.open(storage, new FakeRegions(), observe.audit(), config, clock);
        Sql sql = new Sql(storage.kernel());
        sql.update("delete from account");
        sql.update("delete from setup_code");
        directory = new SqlDirectory(sql, observe.audit());
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void accountsReadBackAsKept() {
        Account account = account("zhang.san", Set.of(Role.parse("county-operator:370811"), Role.parse("citizen")),
                Set.of("air:read:370883"));
        assertTrue(directory.add(account, Optional.of("hash")));
        assertFalse(directory.add(account("zhang.san", Set.of(), Set.of()), Optional.empty()));
        assertEquals(Optional.of(account), directory.find(account.id()));
        assertEquals(Optional.of("hash"), directory.secret(Account.Kind.PERSON, "zhang.san"));
        assertTrue(directory.secret(Account.Kind.CLIENT, "zhang.san").isEmpty());
        assertTrue(directory.remove(Account.Kind.PERSON, "zhang.san"));
        assertTrue(directory.find(account.id()).isEmpty());
    }

    @Test
    void listsFollowNames() {
        for (String name : List.of("wang", "li", "zhao")) {
            directory.add(account(name, Set.of(), Set.of()), Optional.empty());
        }
        assertEquals(List.of("li", "wang"),
                directory.list(Account.Kind.PERSON, "", 2).stream().map(Account::name).toList());
        assertEquals(List.of("zhao"),
                directory.list(Account.Kind.PERSON, "wang", 2).stream().map(Account::name).toList());
    }

    @Test
    void aSetUpCodeIsTakenOnceAndGivenBackByAFailure() {
        directory.keepSetupCode("old");
        directory.keepSetupCode("new");
        assertFalse(directory.takeSetupCode("old"));
        assertThrows(IllegalStateException.class, () -> directory.together(work -> {
            assertTrue(work.takeSetupCode("new"));
            throw new IllegalStateException("the admin could not be made");
        }));
        assertTrue(directory.takeSetupCode("new"));
        assertFalse(directory.takeSetupCode("new"));
    }

    @Test
    void anAdminEndsTheSetUp() {
        assertTrue(module.setupCode().isPresent());
        directory.add(account("admin", Set.of(Role.platformAdmin()), Set.of()), Optional.empty());
        assertTrue(module.setupCode().isEmpty());
    }

    @Test
    void anAccountThatIsNotKeptAfterAllLeavesNoEntryInTheTrail() {
        Sql sql = new Sql(storage.kernel());
        List<Long> before = sql.query("select id from audit", row -> row.getLong(1));
        sql.update("""
                create function refuse() returns trigger language plpgsql as 'begin raise exception ''full''; end';
                create constraint trigger refuse after insert on account deferrable initially deferred
                for each row execute function refuse();""");
        try {
            assertThrows(StorageException.class, module::demoAccounts);
        } finally {
            sql.update("drop function refuse cascade");
        }
        assertEquals(before, sql.query("select id from audit", row -> row.getLong(1)));
    }

    @Test
    void demoAccountsAreFoundAgain() {
        assertEquals(module.demoAccounts(), module.demoAccounts());
        assertEquals(5, directory.list(Account.Kind.PERSON, "", 10).size());
        assertEquals(1, directory.list(Account.Kind.CLIENT, "", 10).size());
    }

    @Test
    void aTokenDoesNotSpeakForALaterAccountOfTheSameName() {
        String token = module.tokenIssuer().issue("someone", "parking:report:370811");
        directory.remove(Account.Kind.PERSON, "someone");
        directory.add(account("someone", Set.of(), Set.of("*")), Optional.empty());
        assertThrows(Refusal.class, () -> module.identity().caller(Optional.of("Bearer " + token), "/"));
    }

    @Test
    void aTokenSpeaksForItsAccount() {
        String token = module.tokenIssuer().issue("someone", "parking:report:370811");
        Caller caller = module.identity().caller(Optional.of("Bearer " + token), "/");
        assertEquals("someone", caller.name());
        assertTrue(caller.may("parking:report:370811"));
    }

    private Account account(String name, Set<Role> roles, Set<String> permissions) {
        return new Account(name + "-" + System.nanoTime(), Account.Kind.PERSON, name,
                Optional.of(new PersonId("person-" + System.nanoTime())), Standing.newcomer(new RegionCode("370811")),
                Powers.own(roles, permissions), clock.instant());
    }
}
