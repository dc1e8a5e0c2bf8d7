package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.account.MachineSignIns;
import org.nanwang.kernel.identity.account.Origin;
import org.nanwang.kernel.identity.account.PasswordCost;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.identity.account.SqlFailureStore;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.account.UnlockResource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

class LockoutIT extends DatabaseTest {

    private static final String CLOSED = "Too many failed tries";

    private OAuthCity city;
    private Lockout lockout;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        lockout = new Lockout(new SqlFailureStore(city.sql), text -> text, city.clock);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void whoGuessesFromManyAddressesIsStoppedAndTheOwnerIsNot() {
        Surfer owner = city.surfer("en");
        city.agree(owner, OAuthCity.address());
        guess(5, "zhang.san");
        assertTrue(html(attempt("10.9.9.9", "zhang.san", OAuthCity.PASSWORD)).contains(CLOSED));
        Response asked = owner.from("10.9.9.9").open(OAuthCity.address("prompt", "login"));
        assertFalse(html(owner.submit(asked, "name", "zhang.san", "password", OAuthCity.PASSWORD, "step", "login"))
                .contains(CLOSED));
    }

    @Test
    void aNameNobodyHasIsTreatedLikeAnyOther() {
        String known = html(attempt("10.1.0.1", "zhang.san", "a wrong password"));
        String unknown = html(attempt("10.1.0.1", "zhang.sun", "a wrong password"));
        assertEquals(plain(known, "zhang.san"), plain(unknown, "zhang.sun"));
        guess(4, "zhang.san");
        guess(4, "zhang.sun");
        assertEquals(plain(html(attempt("10.1.0.1", "zhang.san", "x")), "zhang.san"),
                plain(html(attempt("10.1.0.1", "zhang.sun", "x")), "zhang.sun"));
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        for (int i = 0; i < 4; i++) {
            lockout.begin("li.si", Origin.of("10.0.0." + i));
        }
        for (long minutes : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            lockout.begin("li.si", Origin.of("10.2.0.1" + minutes));
            city.clock.advance(Duration.ofMinutes(minutes).minusMillis(1));
            assertThrows(Refusal.class, () -> lockout.begin("li.si", Origin.of("10.3.0.1")));
            city.clock.advance(Duration.ofMillis(1));
        }
        city.clock.advance(Duration.ofDays(2));
        lockout.begin("li.si", Origin.of("10.0.0.1"));
        assertDoesNotThrow(() -> lockout.begin("li.si", Origin.of("10.0.0.1")));
    }

    @Test
    void aRestartForgivesNobody() {
        guess(5, "zhang.san");
        IdentityConfig config = new IdentityConfig(() -> URI.create(OAuthCity.ISSUER), data());
        try (IdentityModule next = IdentityModule.open(storage(), new FakeRegions(), audit(), config, city.clock)) {
            var authorize = next.oauthResources().stream()
                    .filter(org.nanwang.kernel.identity.oauth.AuthorizeResource.class::isInstance)
                    .map(org.nanwang.kernel.identity.oauth.AuthorizeResource.class::cast).findFirst().orElseThrow();
            Surfer surfer = new Surfer(authorize::begin, authorize::submit, "en");
            assertTrue(html(surfer.submit(surfer.open(OAuthCity.address()), "name", "zhang.san",
                    "password", OAuthCity.PASSWORD, "step", "login")).contains(CLOSED));
        }
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> {
                try {
                    lockout.begin("wang.wu", Origin.of("10.0.0." + Thread.currentThread().getId()));
                    return true;
                } catch (Refusal e) {
                    return false;
                }
            };
            long begun = 0;
            for (var answer : crowd.invokeAll(Collections.nCopies(40, attempt))) {
                begun += answer.get() ? 1 : 0;
            }
            assertEquals(5, begun);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aRightPasswordBeginsAnewAndAnUnmadeTryDoesNotCount() {
        for (int i = 0; i < 20; i++) {
            lockout.begin("sun.liu", Origin.of("10.0.0.1")).right();
            lockout.begin("sun.liu", Origin.of("10.0.0.1")).unmade();
        }
        lockout.begin("sun.liu", Origin.of("10.0.0.1"));
        assertEquals(2, city.sql.one("select sum(failures) from failed_try", row -> row.getInt(1)).orElseThrow());
    }

    @Test
    void aNetworkThatTriesManyAccountsIsStoppedButNotTheBrowsersKnownThere() {
        for (int i = 0; i < 30; i++) {
            lockout.begin("account" + i, Origin.of("2001:db8::" + i));
        }
        assertThrows(Refusal.class, () -> lockout.begin("zhao.qi", Origin.of("2001:db8:0:0:8::1")));
        assertDoesNotThrow(() -> lockout.begin("zhao.qi", new Origin("2001:db8::1", java.util.Optional.of("mine"))));
    }

    @Test
    void anAdminOfTheRegionLetsSomebodyTryAgain() {
        guess(5, "zhang.san");
        UnlockResource unlock = city.the(UnlockResource.class);
        Caller neighbour = city.caller(city.module.tokenIssuer().issue("neighbour", "account:update:370883"), "/").orElseThrow();
        assertThrows(Refusal.class, () -> unlock.unlock("zhang.san", neighbour));
        assertThrows(Refusal.class, () -> unlock.unlock("nobody", neighbour));
        unlock.unlock("zhang.san", city.admin());
        assertFalse(html(attempt("10.9.9.9", "zhang.san", OAuthCity.PASSWORD)).contains(CLOSED));
    }

    @Test
    void whatIsOldIsClearedAwayAndNoNameCanBeRead() {
        guess(1, "my secret, typed where the name belongs");
        assertTrue(city.sql.query("select key from failed_try", row -> row.getString(1)).stream()
                .noneMatch(key -> key.contains("secret")));
        city.clock.advance(Duration.ofDays(3));
        guess(1, "zhang.san");
        assertEquals(2, city.sql.one("select count(*) from failed_try", row -> row.getInt(1)).orElseThrow());
    }

    @Test
    void aHashOfOtherCostIsMadeAnewAtSignIn() {
        String before = hash();
        try (Passwords dear = new Passwords(new PasswordCost(7 * 1024, 5))) {
            SqlDirectory directory = new SqlDirectory(city.sql, audit());
            SignIn signIn = new SignIn(directory, dear, lockout, new Tries(city.clock),
                    new MachineSignIns(directory, city.clock));
            assertTrue(signIn.person("zhang.san", OAuthCity.PASSWORD, Origin.of("10.0.0.1")).isPresent());
            assertNotEquals(before, hash());
            assertTrue(hash().contains("t=5,m=7168"), hash());
            assertTrue(signIn.person("zhang.san", OAuthCity.PASSWORD, Origin.of("10.0.0.1")).isPresent());
        }
    }

    private String hash() {
        return city.sql.one("select secret from account where name = 'zhang.san'", row -> row.getString(1)).orElseThrow();
    }

    private void guess(int times, String name) {
        for (int i = 0; i < times; i++) {
            assertEquals(400, attempt("10.7.0." + i, name, "a wrong guess").getStatus());
        }
    }

    private Response attempt(String address, String name, String password) {
        Surfer surfer = city.surfer("en").from(address);
        return surfer.submit(surfer.open(OAuthCity.address()), "name", name, "password", password, "step", "login");
    }

    private static String html(Response page) {
        return String.valueOf(page.getEntity());
    }

    private static String plain(String page, String name) {
        return page.replace(name, "").replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
    }
}
