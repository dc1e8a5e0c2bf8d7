package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonalData;

/** Writes people as users. */
record UserDocument(Desk desk) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    ObjectNode write(Person person, PersonalData data, List<DepartmentSearch.Pair> departments) {
        ObjectNode user = Documents.object();
        user.putArray("schemas").add(SCHEMA);
        user.put("id", person.account().id());
        person.externalId().ifPresent(id -> user.put("externalId", id));
        user.put("userName", person.name()).put("displayName", person.displayName()).put("active", person.active());
        data.realName().ifPresent(name -> user.putObject("name").put("formatted", name));
        data.email().ifPresent(mail -> work(user.putArray("emails"), mail));
        data.phone().ifPresent(phone -> work(user.putArray("phoneNumbers"), phone));
        if (!departments.isEmpty()) {
            ArrayNode groups = user.putArray("groups");
            departments.forEach(pair -> groups.addObject().put("value", pair.department())
                    .put("display", pair.departmentName()).put("type", "direct")
                    .put("$ref", desk.base() + "/Groups/" + pair.department()));
        }
        return meta(user, "User", desk.base() + "/Users/" + person.account().id(),
                new Meta(person.account().createdAt(), person.updatedAt(), version(person.updatedAt())));
    }

    /** When something was made and changed, and which state it is in. */
    record Meta(Instant created, Instant changed, String version) {
    }

    static ObjectNode meta(ObjectNode document, String type, String location, Meta meta) {
        document.putObject("meta").put("resourceType", type).put("created", meta.created().toString())
                .put("lastModified", meta.changed().toString()).put("location", location).put("version", meta.version());
        return document;
    }

    /** The database counts in microseconds. */
    static String version(Instant changed) {
        return "W/\"" + Long.toString(changed.getEpochSecond() * 1_000_000 + changed.getNano() / 1_000, Character.MAX_RADIX)
                + "\"";
    }

    private static void work(ArrayNode values, String value) {
        values.addObject().put("value", value).put("type", "work").put("primary", true);
    }
}
