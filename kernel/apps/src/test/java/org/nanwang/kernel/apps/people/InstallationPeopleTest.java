package org.nanwang.kernel.apps.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.fixture.FakeRegister;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;

class InstallationPeopleTest {
    private static final Installation CLINIC = installation("370811-clinic");
    private static final PersonId LI = new PersonId("li");
    private static final PersonId WANG = new PersonId("wang");
    private static final Set<PersonField> NAME = Set.of(PersonField.NAME);

    private final List<AuditEntry> trail = new ArrayList<>();
    private final FakeRegister register =
            new FakeRegister().add("li", "370811").add("zhao", "370811001").add("wang", "370883").add("city", "370800");
    private Optional<Caller> present = Optional.empty();

    private static Installation installation(String id) {
        return new Installation(InstallationId.parse(id), new AppId("org.example.clinic"), ReleaseVersion.parse("1.0.0"));
    }

    private People people(String... effective) {
        Set<String> all = Set.of(effective);
        Reach reach = new Reach(register, (outer, inner) -> inner.value().startsWith(outer.value()), trail::add);
        return new InstallationPeople(CLINIC.id(), new Permissions(CLINIC, all, all, all), reach, () -> present);
    }

    private static Caller inside(Installation installation, String person) {
        return new InstallationCaller(TestCaller.of(person), new InstallationRoles(installation, Set.of()));
    }

    @Test
    void onlyTheFieldsAskedForAreTold() {
        People people = people("people:name", "people:phone");
        assertEquals(Optional.of("Name of li"), people.find(LI, NAME, "to call").flatMap(Person::name));
        assertEquals(Optional.empty(), people.find(LI, Set.of(), "to know they exist").flatMap(Person::name));
    }

    @Test
    void aFieldWithoutItsPermissionIsRefusedAndTheVendorToldWhatToAdd() {
        Refusal refusal = assertThrows(Refusal.class, () -> people("people:name")
                .find(LI, Set.of(PersonField.NAME, PersonField.ID_NUMBER), "to register"));

        assertEquals(Kind.PERMISSION, refusal.code().kind());
        String told = refusal.message(Locale.ENGLISH);
        for (String part : List.of("org.example.clinic", "people().find", "people:id-number", "- name: people:id-number")) {
            assertTrue(told.contains(part), told);
        }
        assertEquals("refused", trail.get(0).after().get("outcome"));
        assertEquals("li", trail.get(0).object());
    }

    @Test
    void peopleOfOtherCountiesAndOfTheCityAreAsIfTheyWereNotThere() {
        People people = people("people:name");
        assertEquals(Optional.empty(), people.find(WANG, NAME, "to call"));
        assertEquals(Optional.empty(), people.find(new PersonId("city"), NAME, "to call"));
        assertEquals(Optional.empty(), people.find(new PersonId("nobody"), NAME, "to call"));
        assertTrue(people.find(new PersonId("zhao"), NAME, "to call").isPresent(), "a township of the county");
        assertEquals(List.of("absent", "absent", "absent", "found"),
                trail.stream().map(entry -> entry.after().get("outcome")).toList());
    }

    @Test
    void whoeverIsCallingIsFoundWhereverTheyBelong() {
        Caller wang = inside(CLINIC, "wang");
        assertEquals(Optional.of("Name of wang"), people("people:name").of(wang, NAME, "to greet").flatMap(Person::name));

        present = Optional.of(wang);
        assertTrue(people("people:name").find(WANG, NAME, "to greet").isPresent());
        assertEquals(Set.of("wang"), Set.copyOf(trail.stream().map(AuditEntry::who).toList()));
    }

    @Test
    void aCallerOfTheAppsOwnOrOfAnotherInstallationIsNoneOfOurs() {
        for (Caller forged : List.of(TestCaller.of("wang"), inside(installation("370883-clinic"), "wang"))) {
            assertThrows(IllegalArgumentException.class, () -> people("people:name").of(forged, NAME, "to peep"));
        }
    }

    @Test
    void aPhoneFindsThoseWithinReachWhoShareIt() {
        List<Person> found = people("people:phone").findByPhone(FakeRegister.PHONE, Set.of(), "to find a patient");
        assertEquals(List.of("li", "zhao"), found.stream().map(person -> person.id().value()).toList());
        assertEquals(List.of("li", "zhao"), trail.stream().map(AuditEntry::object).toList());
    }

    @Test
    void whoMayNotSeePhonesCannotTryThem() {
        assertThrows(Refusal.class,
                () -> people("people:name").findByPhone(FakeRegister.PHONE, NAME, "to guess"));
        assertEquals("?", trail.get(0).object());
    }

    @Test
    void theTrailNamesInstallationFieldsAndPurposeAndNoValues() {
        people("people:name", "people:phone").findByPhone(FakeRegister.PHONE, NAME, "to find a patient");
        AuditEntry entry = trail.get(0);
        assertEquals("370811-clinic", entry.who());
        assertEquals("person:read", entry.action());
        assertEquals("to find a patient", entry.after().get("purpose"));
        assertEquals("people:name", entry.after().get("fields"));
        assertEquals("370811-clinic", entry.after().get("installation"));
        assertFalse(entry.toString().contains("Name of"), entry.toString());
        assertFalse(entry.toString().contains(FakeRegister.PHONE), entry.toString());
    }

    @Test
    void aLookupHasAPurpose() {
        for (String purpose : List.of("", "  ", "x".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> people("people:name").find(LI, NAME, purpose));
        }
        assertEquals(List.of(), trail);
    }

    @Test
    void whatCannotBeWrittenDownIsNotTold() {
        Reach reach = new Reach(register, (outer, inner) -> true, entry -> {
            throw new IllegalStateException("the trail is full");
        });
        Set<String> all = Set.of("people:name");
        People people = new InstallationPeople(
                CLINIC.id(), new Permissions(CLINIC, all, all, all), reach, Optional::empty);
        assertThrows(IllegalStateException.class, () -> people.find(LI, NAME, "to call"));
    }
}
