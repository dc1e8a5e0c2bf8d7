package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nanwang.kernel.identity.organisation.Department;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;

/** Writes departments as groups. */
record GroupDocument(Desk desk) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";

    ObjectNode write(Department department, List<DepartmentSearch.Pair> members) {
        ObjectNode group = Documents.object();
        group.putArray("schemas").add(SCHEMA);
        group.put("id", department.id());
        department.externalId().ifPresent(id -> group.put("externalId", id));
        group.put("displayName", department.name());
        if (!members.isEmpty()) {
            ArrayNode values = group.putArray("members");
            members.forEach(pair -> values.addObject().put("value", pair.account()).put("display", pair.accountName())
                    .put("type", "User").put("$ref", desk.base() + "/Users/" + pair.account()));
        }
        return UserDocument.meta(group, "Group", desk.base() + "/Groups/" + department.id(), new UserDocument.Meta(
                department.createdAt(), department.updatedAt(), version(department, members)));
    }

    /** Members come and go in other ways too, which leave no mark on the department. */
    static String version(Department department, List<DepartmentSearch.Pair> members) {
        int who = members.stream().map(DepartmentSearch.Pair::account).toList().hashCode();
        return UserDocument.version(department.updatedAt()).replaceFirst("\"$", "." + Integer.toHexString(who) + "\"");
    }
}
