package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.RolesResource;
import org.nanwang.kernel.identity.account.UnlockResource;
import org.nanwang.kernel.identity.client.ClientsResource;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.client.RegistrationResource;
import org.nanwang.kernel.identity.factor.FactorResource;
import org.nanwang.kernel.identity.oauth.SessionsResource;
import org.nanwang.kernel.identity.organisation.Departments;
import org.nanwang.kernel.identity.organisation.DepartmentsResource;
import org.nanwang.kernel.identity.organisation.Member;
import org.nanwang.kernel.identity.organisation.Organisations;
import org.nanwang.kernel.identity.organisation.OrganisationsResource;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;
import org.nanwang.kernel.identity.person.People;
import org.nanwang.kernel.identity.person.PersonChange;
import org.nanwang.kernel.identity.person.PersonView;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.RealNameLevel;

/** What the admin of one county tries in another, and above themselves. */
class BordersIT extends DatabaseTest {

    private static final String PASSWORD = "a long password";

    private PeopleCity city;
    private People people;
    private Caller here;

    @BeforeEach
    void open() {
        city = new PeopleCity(storage(), audit(), data());
        people = city.module.peopleDesk().people();
        here = city.add("admin-370811", "370811", "county-admin:370811");
        city.add("wang", "370811");
        city.add("zhao", "370883");
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void anotherCountysPeopleAreOutOfReachAndTheTryIsWrittenDown() {
        List<Executable> tries = List.of(() -> people.find(here, "zhao"),
                () -> people.change(here, "zhao", PersonChange.active(false)),
                () -> people.give(here, "zhao", List.of("citizen"), List.of()),
                () -> people.verify(here, "zhao", RealNameLevel.NONE),
                () -> people.resetPassword(here, "zhao", PASSWORD), () -> people.remove(here, "zhao"),
                () -> city.the(UnlockResource.class).unlock("zhao", here),
                () -> city.the(FactorResource.class).removeSecondFactor("zhao", here),
                () -> city.the(SessionsResource.class).endAll("zhao", here));
        for (Executable one : tries) {
            assertRefused(IdentityError.ACCOUNT_FOREIGN, one);
            Map<String, String> entry = city.trail(1).get(0);
            assertEquals("admin-370811 zhao 370883", entry.get("who") + " " + entry.get("object") + " " + entry.get("region"));
            assertTrue(entry.get("after").contains("refused"), entry.toString());
        }
        assertTrue(people.find(city.admin, "zhao").active());
    }

    @Test
    void whoDoesNotExistLooksLikeAForeigner() {
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> people.find(here, "nobody"));
        assertRefused(IdentityError.ACCOUNT_UNKNOWN, () -> people.find(city.admin, "nobody"));
    }

    @Test
    void listsShowOnesOwnRegionOnly() {
        AccountsResource accounts = city.the(AccountsResource.class);
        assertEquals(List.of("admin-370811", "wang"), names(accounts, "370811", false, here));
        assertEquals(List.of("admin-370811", "wang"), names(accounts, null, false, here));
        assertEquals(List.of("zhao"), names(accounts, "370883", false, city.admin));
        assertEquals(List.of("admin-370811", "wang", "zhao"), names(accounts, "370800", true, city.admin).stream()
                .filter(name -> !name.equals("admin") && !name.equals("root")).toList());
        for (String region : List.of("370883", "370800")) {
            assertRefused(IdentityError.PERMISSION_MISSING, () -> names(accounts, region, false, here));
        }
        assertRefused(IdentityError.PERMISSION_MISSING, () -> names(accounts, "370811", true, here));
    }

    @Test
    void anAdminOfTheCityReachesCountiesOnlyWhereTheRoleSaysSo() {
        Caller alone = city.add("city-alone", "370800", "county-admin:370800");
        Caller below = city.add("city-below", "370800", "county-admin:370800/*");
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> people.find(alone, "wang"));
        assertEquals("wang", people.find(below, "wang").name());
        assertFalse(people.change(below, "zhao", PersonChange.active(false)).active());
    }

    @Test
    void nobodyGivesWhatTheyMayNotThemselves() {
        for (String role : List.of("platform-admin", "county-admin:370883", "county-admin:370811/*", "county-admin:370800",
                "county-operator:370883", "county-operator:370811/*", "auditor:370883", "device:370883",
                "vendor:org.example", "org.nanwang.parking/attendant:370883")) {
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.give(here, "wang", List.of(role), List.of()), role);
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.add(here,
                    new NewPerson("thief", PASSWORD, List.of(role), null)), role);
            assertRefused(IdentityError.ROLE_BEYOND, () -> city.the(ClientsResource.class).create(
                    new ClientsResource.NewClient("thief", List.of(role), null), here), role);
        }
        for (String permission : List.of("*", "account:*", "account:read:370883", "*:*:370811", "parking:report:370883",
                "parking:report", "parking:report:*", "release:approve:370811", "parking,account:x:370811",
                "signing-key:rotate:370811", "parking:report:370811,370883", "parking:report:370800/*")) {
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.give(here, "wang", List.of(), List.of(permission)),
                    permission);
        }
        people.give(here, "wang", List.of("county-admin:370811", "county-operator:370811", "auditor:370811", "citizen",
                "org.nanwang.parking/attendant:370811"), List.of("parking:report:370811"));
        assertTrue(city.as("wang").may("parking:report:370811"));
    }

    @Test
    void rolesOfAppsAreGivenWhereTheirAppServesAndStayWhenItGoes() {
        city.apps.remove(1);
        for (String role : List.of("org.nanwang.parking/attendant:370883", "org.nanwang.parking/manager:370811",
                "org.nanwang.air/attendant:370811")) {
            assertRefused(IdentityError.APP_ROLE_UNKNOWN, () -> people.give(city.as("admin"), "wang", List.of(role), List.of()), role);
        }
        people.give(here, "wang", List.of("org.nanwang.parking/attendant:370811"), List.of());
        assertEquals(List.of("org.nanwang.parking/attendant"), appRoles("370811"));
        assertEquals(List.of(), appRoles("370883"));
        assertEquals(List.of(), city.the(AccountsResource.class).one("wang", "masked", here).unknownRoles());

        city.apps.clear();
        assertEquals(List.of("org.nanwang.parking/attendant:370811"),
                city.the(AccountsResource.class).one("wang", "masked", here).unknownRoles());
        people.give(here, "wang", List.of("org.nanwang.parking/attendant:370811", "citizen"), List.of());
        people.give(here, "wang", List.of("citizen"), List.of());
        assertRefused(IdentityError.APP_ROLE_UNKNOWN,
                () -> people.give(here, "wang", List.of("org.nanwang.parking/attendant:370811"), List.of()));
        city.apps.add(Apps.parking("370800"));
        people.give(here, "wang", List.of("org.nanwang.parking/attendant:370811"), List.of());
    }

    private List<String> appRoles(String region) {
        return city.the(RolesResource.class).list(region, here).items().stream().filter(role -> role.app().isPresent())
                .map(RolesResource.RoleItem::name).toList();
    }

    @Test
    void nobodyRaisesThemselves() {
        assertRefused(IdentityError.ACCOUNT_OWN,
                () -> people.give(here, "admin-370811", List.of("county-operator:370811"), List.of()));
        assertRefused(IdentityError.ACCOUNT_OWN, () -> people.verify(here, "admin-370811", RealNameLevel.NONE));
        assertRefused(IdentityError.ACCOUNT_OWN, () -> people.change(here, "admin-370811", PersonChange.active(true)));
        assertRefused(IdentityError.ACCOUNT_OWN, () -> people.remove(here, "admin-370811"));
    }

    @Test
    void aHigherAccountAtHomeHereIsOutOfReach() {
        city.add("boss", "370811", "platform-admin");
        city.add("both", "370811", "county-operator:370811", "county-operator:370883");
        for (String name : List.of("boss", "both")) {
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.resetPassword(here, name, PASSWORD), name);
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.give(here, name, List.of(), List.of()), name);
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.change(here, name, PersonChange.active(false)), name);
            assertRefused(IdentityError.ROLE_BEYOND, () -> people.remove(here, name), name);
            assertRefused(IdentityError.ROLE_BEYOND, () -> city.the(FactorResource.class).removeSecondFactor(name, here), name);
            assertRefused(IdentityError.ROLE_BEYOND, () -> city.the(UnlockResource.class).unlock(name, here), name);
        }
    }

    @Test
    void nobodyIsMovedAcrossTheBorder() {
        assertRefused(IdentityError.PERMISSION_MISSING, () -> people.change(here, "wang", home("370883")));
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> people.change(here, "zhao", home("370811")));
        assertRefused(IdentityError.PERMISSION_MISSING, () -> people.add(here,
                new NewPerson("thief", PASSWORD, null, null, "370883", null, null, null)));
        assertEquals("370883", people.change(city.admin, "wang", home("370883")).region().value());
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> people.find(here, "wang"));
        assertEquals(List.of("370811", "370883"), city.trail(3).stream()
                .filter(entry -> entry.get("action").equals("account:update")).map(entry -> entry.get("region")).sorted().toList());
    }

    @Test
    void aDepartmentIsNoWayRound() {
        Departments departments = city.module.peopleDesk().departments();
        String office = departments.add(here, new Departments.Form(null, "办公室", null, null)).id();
        for (String role : List.of("county-admin:370883", "county-operator:370800/*", "vendor:org.example")) {
            assertRefused(IdentityError.ROLE_BEYOND, () -> departments.give(here, office, List.of(role)), role);
        }
        assertRefused(IdentityError.DEPARTMENT_ROLE, () -> departments.give(city.admin, office, List.of("platform-admin")));
        assertRefused(IdentityError.ACCOUNT_OWN, () -> departments.join(here, office, "admin-370811"));
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> departments.join(here, office, "zhao"));
        departments.join(here, office, "wang");
        departments.give(here, office, List.of("county-operator:370811"));
        Caller wang = city.as("wang");
        assertTrue(wang.may("parking:report:370811"));
        departments.join(city.admin, office, "admin-370811");
        assertRefused(IdentityError.ACCOUNT_OWN, () -> departments.give(here, office, List.of("auditor:370811")));
        String high = departments.add(city.admin, new Departments.Form("370811", "高", null, null)).id();
        departments.give(city.admin, high, List.of("county-operator:370883"));
        assertRefused(IdentityError.ROLE_BEYOND, () -> departments.join(here, high, "wang"));
        departments.join(city.admin, high, "wang");
        assertRefused(IdentityError.ROLE_BEYOND, () -> people.resetPassword(here, "wang", PASSWORD));
        assertRefused(IdentityError.ROLE_BEYOND, () -> departments.remove(here, high));
    }

    @Test
    void departmentsAndOrganisationsStayAtHome() {
        Departments departments = city.module.peopleDesk().departments();
        Organisations organisations = city.module.peopleDesk().organisations();
        String foreign = departments.add(city.admin, new Departments.Form("370883", "外", null, null)).id();
        String shop = organisations.add(city.admin,
                new Organisations.Form("ENTERPRISE", "91440300708461136T", "外店", "370883", null, null)).id();
        for (Executable one : List.<Executable>of(() -> departments.find(here, foreign),
                () -> departments.join(here, foreign, "wang"), () -> departments.remove(here, foreign),
                () -> departments.add(here, new Departments.Form("370883", "我", null, null)),
                () -> organisations.find(here, shop), () -> organisations.find(here, "nobody"),
                () -> organisations.join(here, shop, "wang", Member.Position.LEGAL_REPRESENTATIVE),
                () -> organisations.change(here, shop, new Organisations.Form(null, null, null, "370811", null, null)),
                () -> city.the(OrganisationsResource.class).list("370883", false, null, null, here),
                () -> city.the(DepartmentsResource.class).list("370883", false, null, null, here))) {
            assertRefused(IdentityError.PERMISSION_MISSING, one);
        }
        assertTrue(city.the(OrganisationsResource.class).list(null, false, null, null, here).items().isEmpty());
    }

    @Test
    void membersFromElsewhereAreNotShown() {
        Organisations organisations = city.module.peopleDesk().organisations();
        String shop = organisations.add(here, new Organisations.Form("ENTERPRISE", null, "店", null, null, null)).id();
        organisations.join(here, shop, "wang", Member.Position.AGENT);
        organisations.join(city.admin, shop, "zhao", Member.Position.MEMBER);
        OrganisationsResource resource = city.the(OrganisationsResource.class);
        assertEquals(1, resource.members(shop, null, null, here).items().size());
        assertEquals(2, resource.members(shop, null, null, city.admin).items().size());
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> organisations.join(here, shop, "zhao", Member.Position.AGENT));
    }

    @Test
    void clientsBelongToRegionsToo() {
        ClientsResource clients = city.the(ClientsResource.class);
        clients.create(new ClientsResource.NewClient("camera-883", List.of("device:370883"), null, "370883"), city.admin);
        clients.create(new ClientsResource.NewClient("camera-811", List.of("device:370811"), null), here);
        assertEquals(1, clients.list(null, false, null, null, here).items().size());
        assertRefused(IdentityError.PERMISSION_MISSING, () -> clients.list("370883", false, null, null, here));
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> clients.remove("camera-883", here));
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> clients.remove("nobody", here));
        RegistrationResource registrations = city.the(RegistrationResource.class);
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> registrations.get("camera-883", here));
        assertRefused(IdentityError.ACCOUNT_FOREIGN, () -> registrations.put("camera-883", registration("370811", "/370811/parking/"), here));
        for (Registration beyond : List.of(registration("370883", "/370811/parking/"), registration("370811", "/370883/parking/"),
                registration("370811"), registration("370811", "/370811/parking/", "/platform"))) {
            assertRefused(IdentityError.CLIENT_BEYOND, () -> registrations.put("camera-811", beyond, here));
        }
        registrations.put("camera-811", registration("370811", "/370811/parking/"), here);
        clients.remove("camera-811", here);
    }

    @Test
    void theLastPlatformAdminStays() {
        city.add("second", "370800", "platform-admin");
        Caller second = city.as("second");
        people.remove(second, "admin");
        city.sql.update("insert into account (id, kind, name, person, region, roles, permissions, created_at, updated_at) "
                + "values ('r', 'PERSON', 'recruit', 'r', '370800', '{}', '{*}', now(), now())");
        Caller root = city.as("recruit");
        assertRefused(IdentityError.LAST_ADMIN, () -> people.remove(root, "second"));
        assertRefused(IdentityError.LAST_ADMIN, () -> people.change(root, "second", PersonChange.active(false)));
        assertRefused(IdentityError.LAST_ADMIN, () -> people.give(root, "second", List.of(), List.of()));
        assertTrue(people.find(root, "second").active());
    }

    @Test
    void twoAdminsWhoRemoveEachOtherLeaveOne() {
        for (int i = 0; i < 5; i++) {
            String name = "second-" + i;
            city.add(name, "370800", "platform-admin");
            Caller second = city.as(name);
            Caller first = city.as("admin");
            CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> done(() -> people.remove(first, name)));
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(
                    () -> done(() -> people.give(second, "admin", List.of(), List.of())));
            assertFalse(one.join() && other.join());
            assertEquals(1, city.sql.query("select 1 from account where active and roles @> array['platform-admin']",
                    row -> true).size());
            city.sql.update("update account set roles = array['platform-admin'] where name = 'admin'");
            city.sql.update("delete from account where name = ?", name);
            city.module.people().persons().together(work -> true);
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static PersonChange home(String region) {
        return new PersonChange(null, region, null, null, null);
    }

    private static Registration registration(String region, String... audiences) {
        return new Registration(new Registration.Name("相机", "Camera"), region, true, List.of(), List.of(), null,
                List.of("client_credentials"), List.of(), List.of(audiences), null, null);
    }

    private static List<String> names(AccountsResource accounts, String region, boolean below, Caller caller) {
        return accounts.list(region, below, "", null, null, "", caller).items().stream().map(PersonView::name).toList();
    }

    private static void assertRefused(IdentityError code, Executable work, Object... about) {
        Refusal refusal = assertThrows(Refusal.class, work, () -> Stream.of(about).toList().toString());
        assertEquals(code, refusal.code(), () -> Stream.of(about).toList().toString());
    }
}
