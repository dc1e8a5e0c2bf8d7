package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.kernel.identity.FakeRegions;
import org.nanwang.kernel.identity.MemoryDirectory;
import org.nanwang.kernel.identity.MemoryFailures;
import org.nanwang.sdk.error.Refusal;

/** Whoever cannot sign in costs the same work, whatever the reason: the time it takes tells nobody which accounts there are. */
class UnknownAccountTest {

    private static final String PASSWORD = "a long password";

    private final FakeClock clock = new FakeClock();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final Passwords passwords = new Passwords(new PasswordCost(7 * 1024, 1));
    private final SignIn signIn = new SignIn(directory, passwords, new Lockout(new MemoryFailures(), text -> text, clock), new Tries(clock),
            new MachineSignIns(directory, clock));

    @BeforeEach
    void people() {
        add("zhang.san", Account.Kind.PERSON, Optional.of(passwords.hash(PASSWORD)), true);
        add("kept.out", Account.Kind.PERSON, Optional.of(passwords.hash(PASSWORD)), false);
        add("no.password", Account.Kind.PERSON, Optional.empty(), true);
        add("camera", Account.Kind.CLIENT, Optional.of(Secrets.digest(PASSWORD)), true);
    }

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void eachRefusalCostsOneComparison() {
        int n = 0;
        for (String name : List.of("zhang.san", "kept.out", "no.password", "camera", "nobody", "", " ", "zhang.san ", "ZHANG.SAN", "x".repeat(5000))) {
            String password = name.equals("kept.out") ? PASSWORD : "a wrong password";
            long before = passwords.compared();
            assertEquals(Optional.empty(), signIn.person(name, password, Origin.of("10.0.0." + n++)), name);
            assertEquals(before + 1, passwords.compared(), name);
        }
    }

    @Test
    void anEndlessPasswordCostsNothingWhoeverItIsFor() {
        long before = passwords.compared();
        for (String name : List.of("zhang.san", "nobody")) {
            assertEquals(Optional.empty(), signIn.person(name, "x".repeat(100_000), Origin.of("10.0.0.1")), name);
        }
        assertEquals(before, passwords.compared());
    }

    @Test
    void whoIsStoppedCostsNothing() {
        for (int i = 0; i < 5; i++) {
            signIn.person("nobody", "a guess", Origin.of("10.0.0." + i));
        }
        long before = passwords.compared();
        assertThrows(Refusal.class,
                () -> signIn.person("nobody", "a guess", Origin.of("10.0.1.1")));
        assertEquals(before, passwords.compared());
        assertTrue(signIn.person("zhang.san", PASSWORD, Origin.of("10.0.1.1")).isPresent());
    }

    private void add(String name, Account.Kind kind, Optional<String> secret, boolean active) {
        Accounts accounts = new Accounts(directory, new FakeRegions(), clock);
        directory.add(accounts.draft(kind, name, List.of(), List.of()).letIn(active), secret);
    }
}
