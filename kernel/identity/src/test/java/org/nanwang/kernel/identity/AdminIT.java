package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.kernel.identity.client.ClientItem;
import org.nanwang.kernel.identity.client.ClientName;
import org.nanwang.kernel.identity.client.ClientsResource;
import org.nanwang.kernel.identity.client.ClientsResource.NewClient;
import org.nanwang.kernel.identity.client.InstallationClients;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.client.RegistrationResource;
import org.nanwang.kernel.identity.oauth.SessionsResource;
import org.nanwang.kernel.identity.person.NewPerson;
import org.nanwang.kernel.identity.token.SigningKeysResource;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Clients, sessions and keys, as those see them who look after them. */
class AdminIT extends DatabaseTest {

    private OAuthCity city;
    private Caller platform;
    private Caller county;
    private Caller other;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        platform = person("platform", "370800", "platform-admin");
        county = person("county", "370811", "county-admin:370811");
        other = person("other", "370883", "county-admin:370883");
        city.sql.update("update account set region = '370811' where name = 'zhang.san'");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void sessionsAreListedByPersonAndByRegionPageByPage() {
        List<Surfer> browsers = List.of(city.surfer("en"), city.surfer("en"), city.surfer("zh"));
        browsers.forEach(browser -> {
            city.agree(browser, OAuthCity.address());
            city.clock.advance(Duration.ofSeconds(1));
        });
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            Paging.Page<SessionsResource.SessionItem> page = sessions().list(null, "370811", false, "1", after, county);
            page.items().forEach(item -> ids.add(item.id()));
            after = page.next().orElse(null);
        } while (after != null);
        assertEquals(3, Set.copyOf(ids).size());
        var all = sessions().list("zhang.san", null, false, null, null, county).items();
        assertEquals(ids, all.stream().map(SessionsResource.SessionItem::id).toList());
        assertTrue(all.get(0).signedInAt().isAfter(all.get(2).signedInAt()), "the newest first");
        assertEquals("10.0.0.1", all.get(0).address());
        assertEquals(3, sessions().list(null, null, false, null, null, platform).items().size());
        assertEquals(3, sessions().list(null, "370800", true, null, null, platform).items().size());
        assertTrue(sessions().list(null, "370800", false, null, null, platform).items().isEmpty());
        assertRefused(IdentityError.CURSOR_MALFORMED, () -> sessions().list(null, null, false, null, "rubbish", platform));
        city.clock.advance(Duration.ofHours(13));
        assertTrue(sessions().list(null, null, false, null, null, platform).items().isEmpty());
    }

    @Test
    void sessionsOfAnotherCountyAreNotShown() {
        city.agree(city.surfer("en"), OAuthCity.address());
        assertForeign(() -> sessions().list("zhang.san", null, false, null, null, other));
        assertForeign(() -> sessions().list("nobody.at.all", null, false, null, null, other));
        assertRefused(IdentityError.ACCOUNT_UNKNOWN, () -> sessions().list("nobody.at.all", null, false, null, null, platform));
        assertMissing(() -> sessions().list(null, "370811", false, null, null, other));
        assertEquals(1, sessions().list(null, null, false, null, null, county).items().size(), "their own region");
        assertTrue(sessions().list(null, null, false, null, null, other).items().isEmpty());
    }

    @Test
    void endingASessionSignsTheBrowserOutAndEndsItsTokens() {
        Surfer browser = city.surfer("en");
        String token = (String) House.body(city.redeem(OAuthCity.answer(city.agree(browser, OAuthCity.address()))
                .get("code").get(0))).get("access_token");
        String id = sessions().list("zhang.san", null, false, null, null, county).items().get(0).id();
        assertForeign(() -> sessions().end(id, other));
        assertForeign(() -> sessions().endAll("zhang.san", other));
        assertMissing(() -> sessions().end("no-session", person("citizen", "370811", "citizen")));
        assertTrue(city.caller(token, "/").isPresent());
        sessions().end(id, county);
        assertTrue(city.caller(token, "/").isEmpty());
        assertEquals(200, browser.open(OAuthCity.address()).getStatus(), "asked to sign in");
        assertRefused(IdentityError.SESSION_UNKNOWN, () -> sessions().end(id, county));
        assertEquals(List.of("county 370811 {\"account\": \"zhang.san\", \"address\": \"10.0.0.1\"}"), city.sql.query(
                "select who, region, before from audit where action = 'session:end' and object = ?", row ->
                row.getString("who") + " " + row.getString("region") + " " + row.getString("before"), id));
    }

    @Test
    void aPersonIsSignedOutEverywhereAtOnce() {
        List<Surfer> browsers = List.of(city.surfer("en"), city.surfer("zh"));
        browsers.forEach(browser -> city.agree(browser, OAuthCity.address()));
        sessions().endAll("zhang.san", county);
        assertTrue(sessions().list("zhang.san", null, false, null, null, county).items().isEmpty());
        browsers.forEach(browser -> assertEquals(200, browser.open(OAuthCity.address()).getStatus(), "asked to sign in"));
        assertEquals(1, city.sql.query("select 1 from audit where action = 'session:end-all' and object = 'zhang.san'",
                row -> true).size());
    }

    @Test
    void whoMayMoreIsNotSignedOutByTheirCountysAdmin() {
        city.agree(city.surfer("en"), OAuthCity.address());
        city.sql.update("update account set roles = array['platform-admin'] where name = 'zhang.san'");
        String id = sessions().list("zhang.san", null, false, null, null, county).items().get(0).id();
        assertRefused(IdentityError.ROLE_BEYOND, () -> sessions().end(id, county));
        assertRefused(IdentityError.ROLE_BEYOND, () -> sessions().endAll("zhang.san", county));
    }

    @Test
    void clientsAreListedAndRemovedByThoseOfTheirRegion() {
        clients().create(new NewClient("kiosk", null, null, "370811"), county);
        assertMissing(() -> clients().create(new NewClient("else", null, null, "370811"), other));
        assertMissing(() -> clients().create(new NewClient("else", null, null, "370800"), county));
        assertEquals(Set.of("kiosk", "shop"), names(clients().list("370811", false, null, null, county)));
        assertTrue(names(clients().list("370883", false, null, null, other)).isEmpty());
        assertMissing(() -> clients().list("370811", false, null, null, other));
        assertEquals(Set.of("kiosk", "shop"), names(clients().list(null, false, null, null, county)), "their own region");
        Paging.Page<ClientItem> first = clients().list(null, false, "1", null, platform);
        assertEquals(Set.of("shop"), names(clients().list(null, false, "1", first.next().orElseThrow(), platform)));
        assertForeign(() -> clients().remove("kiosk", other));
        clients().remove("kiosk", county);
        assertEquals(Set.of("shop"), names(clients().list("370811", false, null, null, county)));
        assertRefused(IdentityError.REGION_UNFIT, () -> clients().list("x", false, null, null, platform));
    }

    @Test
    void aCountyAdminMakesNoClientThatMayMoreThanTheyMay() {
        for (NewClient more : List.of(new NewClient("more", List.of("platform-admin"), null, "370811"),
                new NewClient("more", List.of("county-admin:370883"), null, "370811"),
                new NewClient("more", List.of("device:370883"), null, "370811"),
                new NewClient("more", List.of("device:370800/*"), null, "370811"),
                new NewClient("more", null, List.of("*"), "370811"),
                new NewClient("more", null, List.of("parking:report:370883"), "370811"))) {
            assertRefused(IdentityError.ROLE_BEYOND, () -> clients().create(more, county));
        }
        clients().create(new NewClient("camera", List.of("device:370811"), null, "370811"), county);
        clients().create(new NewClient("strong", List.of("platform-admin"), null, "370811"), platform);
        assertRefused(IdentityError.ROLE_BEYOND,
                () -> city.the(RegistrationResource.class).put("strong", registration("370811"), county));
    }

    @Test
    void registrationsAreChangedWithinARegionOnly() {
        RegistrationResource resource = city.the(RegistrationResource.class);
        clients().create(new NewClient("kiosk", null, null, "370811"), county);
        resource.put("kiosk", registration("370811"), county);
        assertEquals(List.of("/370811/"), resource.get("kiosk", county).audiences());
        assertForeign(() -> resource.get("kiosk", other));
        assertForeign(() -> resource.put("kiosk", registration("370811"), other));
        assertRefused(IdentityError.CLIENT_BEYOND, () -> resource.put("kiosk", registration("370883"), county));
        assertRefused(IdentityError.CLIENT_BEYOND,
                () -> resource.put("kiosk", answering("370811", "/370883/parking/"), county));
        assertRefused(IdentityError.CLIENT_BEYOND, () -> resource.put("kiosk", answering("370811", "/platform/"), county));
        resource.put("kiosk", registration("370883"), platform);
        assertForeign(() -> resource.get("kiosk", county));
        assertEquals("370883", resource.get("kiosk", other).region());
    }

    @Test
    void aClientOfAnInstallationIsThePlatformsToKeep() {
        city.module.installationClients().app(new InstallationClients.Installed(InstallationId.parse("370811-parking"),
                new ClientName("Parking", "停车", Optional.of(new RegionCode("370811"))), "/370811/parking/", Set.of(), Set.of()));
        for (Runnable change : List.<Runnable>of(() -> clients().remove("370811-parking", platform),
                () -> city.the(RegistrationResource.class).put("370811-parking", registration("370811"), platform))) {
            assertRefused(IdentityError.CLIENT_KEPT, change);
        }
        assertEquals(IdentityError.NAME_MALFORMED, assertThrows(Refusal.class,
                () -> clients().create(new NewClient("370811-parking", null, null, null), platform)).code());
    }

    @Test
    void keysAreShownWithoutTheirPrivateHalf() {
        SigningKeysResource keys = city.the(SigningKeysResource.class);
        String first = keys.list(platform).items().get(0).id();
        SigningKeysResource.KeyPage page = keys.rotate(platform);
        assertEquals(List.of("signing", "shown"), states(page));
        assertEquals(page.items().get(1).signsFrom(), page.items().get(0).signsUntil());
        city.clock.advance(Duration.ofMinutes(2));
        assertEquals(List.of("verifying", "signing"), states(keys.list(platform)));
        assertEquals(first, keys.list(platform).items().get(0).id());
        assertFalse(keys.list(platform).toString().contains("\"d\""));
        assertMissing(() -> keys.list(county));
        assertMissing(() -> keys.rotate(county));
    }

    @Test
    void aRotationThatCannotBeWrittenDownDoesNotHappen() {
        SigningKeysResource keys = city.the(SigningKeysResource.class);
        int before = keys.list(platform).items().size();
        city.sql.update("alter table audit rename to hidden");
        try {
            assertThrows(RuntimeException.class, () -> keys.rotate(platform));
        } finally {
            city.sql.update("alter table hidden rename to audit");
        }
        city.clock.advance(Duration.ofMinutes(1));
        assertEquals(before, keys.list(platform).items().size());
    }

    private static Registration registration(String region) {
        return answering(region, null);
    }

    private static Registration answering(String region, String address) {
        return new Registration(new Registration.Name("小店", "Shop"), region, false, List.of(OAuthCity.REDIRECT), List.of(),
                null, List.of("authorization_code"), List.of("parking:*:" + region), List.of("/" + region + "/"), null, address);
    }

    private Caller person(String name, String region, String role) {
        city.module.peopleDesk().people().add(city.admin(),
                new NewPerson(name, null, List.of(role), null, region, null, null, null));
        return city.caller(city.module.tokenIssuer().issueFor(name), "/platform/").orElseThrow();
    }

    private SessionsResource sessions() {
        return city.the(SessionsResource.class);
    }

    private ClientsResource clients() {
        return city.the(ClientsResource.class);
    }

    private static Set<String> names(Paging.Page<ClientItem> page) {
        return Set.copyOf(page.items().stream().map(ClientItem::name).toList());
    }

    private static List<String> states(SigningKeysResource.KeyPage page) {
        return page.items().stream().map(SigningKeysResource.KeyItem::state).toList();
    }

    private static void assertMissing(Runnable work) {
        assertRefused(IdentityError.PERMISSION_MISSING, work);
    }

    private static void assertForeign(Runnable work) {
        assertRefused(IdentityError.ACCOUNT_FOREIGN, work);
    }

    private static void assertRefused(IdentityError code, Runnable work) {
        assertEquals(code, assertThrows(Refusal.class, work::run).code());
    }
}
