package org.nanwang.tests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nanwang.sdk.City;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;

/** Looks people up. Compiled into test apps. */
@Path("clinic")
public class Clinic {

    private static final Set<PersonField> NAME = Set.of(PersonField.NAME);

    private final City city;

    /** Asks this city. */
    public Clinic(City city) {
        this.city = city;
    }

    /** Tells a name, which it may. */
    @GET
    @Path("patients/{id}/name")
    public String name(@PathParam("id") String id) {
        return city.people().find(new PersonId(id), NAME, "to call patients in").flatMap(Person::name).orElse("nobody");
    }

    /** Tells an address, which it may not; the field goes by its name, or the rules of bundles would have foreseen it. */
    @GET
    @Path("patients/{id}/email")
    public String email(@PathParam("id") String id) {
        Set<PersonField> fields = Set.of(PersonField.valueOf("EMAIL"));
        return city.people().find(new PersonId(id), fields, "to write").flatMap(Person::email).orElse("");
    }

    /** Finds by phone. */
    @GET
    @Path("patients")
    public String withPhone(@QueryParam("phone") String phone) {
        return city.people().findByPhone(phone, NAME, "to find a caller's file").stream()
                .map(person -> person.name().orElse("?") + person.phone().orElse("")).sorted().collect(Collectors.joining(", "));
    }

    /** Tells who calls. */
    @GET
    @Path("me")
    public String me(@Context Caller caller) {
        String name = city.people().of(caller, NAME, "to greet").flatMap(Person::name).orElse("nobody");
        return String.join(" ", name, caller.region().map(Object::toString).orElse("-"), caller.realName().toString(),
                new TreeSet<>(caller.roles()).toString());
    }

    /** Seals a note for a patient's file, which the database then cannot tell. */
    @PUT
    @Path("patients/{id}/note")
    public String seal(@PathParam("id") String id, String note) {
        return city.vault().seal("patient " + id + " note", note);
    }

    /** Opens a sealed note of a patient's file. */
    @POST
    @Path("patients/{id}/note")
    public String open(@PathParam("id") String id, String sealed) {
        return city.vault().open("patient " + id + " note", sealed);
    }

    /** For nurses. */
    @GET
    @Path("ward")
    @RolesAllowed("nurse")
    public String ward() {
        return "ward";
    }
}
