package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.identity.organisation.Department;
import org.nanwang.kernel.identity.organisation.ListQuery;
import org.nanwang.kernel.identity.organisation.Member;
import org.nanwang.kernel.identity.organisation.Organisation;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonQuery;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

class PeopleStoresIT extends DatabaseTest {

    private static final RegionCode RENCHENG = new RegionCode("370811");
    private static final RegionCode ZOUCHENG = new RegionCode("370883");
    private static final PersonalData DATA = new PersonalData(Optional.of("张三"), Optional.of("+8613800000001"),
            Optional.of("Zhang@Example.org"), Optional.of(new IdNumber("11010519491231002X")));

    private final FakeClock clock = new FakeClock();
    private IdentityModule module;
    private PeopleStores people;
    private Sql sql;

    @BeforeEach
    void open() {
        IdentityConfig config = new IdentityConfig(() -> URI.create("http://127.0.0.1:8370"), data());
        module = IdentityModule.open(storage(), new FakeRegions(), audit(), config, clock);
        people = module.people();
        sql = new Sql(storage().kernel());
        List.of("department_member", "department", "organisation", "account")
                .forEach(table -> sql.update("delete from " + table));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPersonReadsBackAsKeptAndIsFoundByEachName() {
        Person zhang = person("zhang.san", RENCHENG).called("张三同志").knownAs(Optional.of("E-7"))
                .checked(new RealName(RealNameLevel.VERIFIED, Optional.of("account:verify:370811")));
        assertTrue(people.persons().add(zhang, DATA, Optional.empty()));
        PersonStore store = people.persons();
        assertEquals(Optional.of(zhang), store.find(zhang.id()));
        assertEquals(Optional.of(zhang), store.findByAccount(zhang.account().id()));
        assertEquals(Optional.of(zhang), store.findByName("zhang.san"));
        assertEquals(Optional.of(zhang), store.findByExternalId(RENCHENG, "E-7"));
        assertTrue(store.findByExternalId(ZOUCHENG, "E-7").isEmpty());
        assertEquals(List.of(zhang), store.findByPhone("+8613800000001"));
        assertEquals(List.of(zhang), store.findByEmail("zhang@example.ORG"));
        assertEquals(List.of(zhang), store.findByIdNumber(DATA.idNumber().orElseThrow()));
        assertEquals(DATA, store.data(zhang.id()));
        assertFalse(people.persons().add(person("zhang.san", ZOUCHENG), DATA, Optional.empty()));
    }

    @Test
    void theDatabaseDoesNotTellWhatIsPersonal() {
        Person zhang = person("zhang.san", RENCHENG);
        people.persons().add(zhang, DATA, Optional.empty());
        String row = sql.one("select account::text from account where name = 'zhang.san'", found -> found.getString(1))
                .orElseThrow();
        for (String value : List.of("张三", "13800000001", "xample", "002X")) {
            assertFalse(row.contains(value), value);
        }
        assertFalse(DATA.toString().contains("张三"));
    }

    @Test
    void aSealedValueDoesNotOpenForAnotherAccount() {
        Person zhang = person("zhang.san", RENCHENG);
        Person thief = person("thief", RENCHENG);
        people.persons().add(zhang, DATA, Optional.empty());
        people.persons().add(thief, PersonalData.none(), Optional.empty());
        sql.update("update account set phone = (select phone from account where name = 'zhang.san') where name = 'thief'");
        assertThrows(IllegalStateException.class, () -> people.persons().data(thief.id()));
    }

    @Test
    void listsKeepToRegionPrefixAndRole() {
        people.persons().add(person("wang", RENCHENG), DATA, Optional.empty());
        people.persons().add(person("wei", ZOUCHENG), DATA, Optional.empty());
        people.persons().add(person("li", RENCHENG, "county-operator:370811"), DATA, Optional.empty());
        assertEquals(List.of("li", "wang"), names(PersonQuery.in(RENCHENG, "", 10)));
        assertEquals(List.of("wang"), names(PersonQuery.in(RENCHENG, "li", 10)));
        assertEquals(List.of("wang", "wei"),
                names(new PersonQuery(Optional.of(List.of(RENCHENG, ZOUCHENG)), "w", Optional.empty(), "", 10)));
        assertEquals(List.of("li"), names(new PersonQuery(Optional.empty(), "",
                Optional.of(Role.parse("county-operator:370811")), "", 10)));
    }

    @Test
    void whoIsKeptOutCallsNoMore() {
        Person zhang = person("zhang.san", RENCHENG, "county-operator:370811");
        people.persons().add(zhang, DATA, Optional.empty());
        String token = module.tokenIssuer().issue("zhang.san", "parking:report:370811");
        assertTrue(caller(token).may("parking:report:370811"));
        people.persons().replace(zhang.with(zhang.account().letIn(false)));
        assertThrows(Refusal.class, () -> caller(token));
    }

    @Test
    void anExternalIdIsTakenOncePerRegion() {
        people.persons().add(person("wang", RENCHENG).knownAs(Optional.of("7")), DATA, Optional.empty());
        people.persons().add(person("wei", ZOUCHENG).knownAs(Optional.of("7")), DATA, Optional.empty());
        Person third = person("zhao", RENCHENG).knownAs(Optional.of("7"));
        assertRefused(IdentityError.EXTERNAL_ID_TAKEN, () -> people.persons().add(third, DATA, Optional.empty()));
        assertTrue(people.persons().findByName("zhao").isEmpty());
    }

    @Test
    void anOrganisationReadsBackAndItsMembersActForIt() {
        Person zhang = person("zhang.san", RENCHENG);
        people.persons().add(zhang, DATA, Optional.empty());
        Organisation shop = organisation("Canal Trade", Optional.of(new CreditCode("91440300708461136T")));
        people.organisations().put(shop);
        people.organisations().putMember(new Member(shop.id(), zhang.account().id(), Member.Position.AGENT));
        assertEquals(Optional.of(shop), people.organisations().find(shop.id()));
        assertEquals(Optional.of(shop), people.organisations().findByCreditCode(new CreditCode("91440300708461136T")));
        assertEquals(List.of(shop), people.organisations().list(ListQuery.in(RENCHENG, 10)));
        assertEquals("zhang.san", people.organisations().members(shop.id(), "", 10).get(0).name());
        assertEquals(Member.Position.AGENT, people.organisations().of(zhang.account().id()).get(0).position());
        assertRefused(IdentityError.CREDIT_CODE_TAKEN,
                () -> people.organisations().put(organisation("Thief", shop.creditCode())));
    }

    @Test
    void rolesOfADepartmentReachItsMembersAtOnce() {
        Person zhang = person("zhang.san", RENCHENG);
        people.persons().add(zhang, DATA, Optional.empty());
        String token = module.tokenIssuer().issue("zhang.san", "parking:report:370811");
        assertFalse(caller(token).may("parking:report:370811"));
        Department office = department("office", Optional.empty(), "county-operator:370811");
        people.departments().put(office);
        people.departments().addMember(office.id(), zhang.account().id());
        assertTrue(caller(token).may("parking:report:370811"));
        people.departments().removeMember(office.id(), zhang.account().id());
        assertFalse(caller(token).may("parking:report:370811"));
    }

    @Test
    void departmentsStayATree() {
        Department top = department("top", Optional.empty());
        Department middle = department("middle", Optional.of(top.id()));
        Department leaf = department("leaf", Optional.of(middle.id()));
        List.of(top, middle, leaf).forEach(people.departments()::put);
        for (String parent : List.of(top.id(), leaf.id(), "nobody")) {
            assertRefused(IdentityError.DEPARTMENT_PARENT, () -> people.departments().put(new Department(top.id(), RENCHENG,
                    Optional.of(parent), "top", Set.of(), Optional.empty(), clock.instant(), clock.instant())));
        }
        assertRefused(IdentityError.DEPARTMENT_PARENT, () -> people.departments().put(new Department("foreign", ZOUCHENG,
                Optional.of(top.id()), "foreign", Set.of(), Optional.empty(), clock.instant(), clock.instant())));
        assertRefused(IdentityError.DEPARTMENT_HAS_PARTS, () -> people.departments().remove(middle.id()));
        assertTrue(people.departments().remove(leaf.id()));
    }

    private List<String> names(PersonQuery query) {
        return people.persons().list(query).stream().map(Person::name).toList();
    }

    private Caller caller(String token) {
        return module.identity().caller(Optional.of("Bearer " + token), "/");
    }

    private Person person(String name, RegionCode home, String... roles) {
        Set<Role> held = Set.of(roles).stream().map(Role::parse).collect(java.util.stream.Collectors.toSet());
        return Person.of(new Account(UUID.randomUUID().toString(), Account.Kind.PERSON, name,
                Optional.of(new PersonId(UUID.randomUUID().toString())), Standing.newcomer(home), Powers.own(held, Set.of()),
                clock.instant()), name);
    }

    private Organisation organisation(String name, Optional<CreditCode> code) {
        return new Organisation(UUID.randomUUID().toString(), Organisation.Kind.ENTERPRISE, code, name, RENCHENG, true,
                Optional.empty(), clock.instant(), clock.instant());
    }

    private Department department(String name, Optional<String> parent, String... roles) {
        Set<Role> held = Set.of(roles).stream().map(Role::parse).collect(java.util.stream.Collectors.toSet());
        return new Department(UUID.randomUUID().toString(), RENCHENG, parent, name, held, Optional.empty(),
                clock.instant(), clock.instant());
    }

    private static void assertRefused(IdentityError code, Executable work) {
        assertEquals(code, assertThrows(Refusal.class, work).code());
    }
}
