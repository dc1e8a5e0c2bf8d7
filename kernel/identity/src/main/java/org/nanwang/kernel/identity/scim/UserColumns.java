package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nanwang.kernel.identity.person.PeopleSearch;

/** What users can be searched and sorted by. */
final class UserColumns {

    private static final String NAME = "account.name";
    private static final String DISPLAY = "coalesce(account.display_name, account.name)";
    private static final String MEMBERSHIP = "select 1 from department_member where department_member.account = account.id";

    private UserColumns() {
    }

    static Columns of(PeopleSearch search) {
        Map<String, Column> searched = new HashMap<>();
        searched.put("id", Column.exact("account.id"));
        searched.put("externalid", Column.exact("account.external_id"));
        // kept in lower case, so that the index by names serves
        searched.put("username", (operator, value) -> Column.exact(NAME).compare(operator, UserColumns.lower(value)));
        searched.put("displayname", Column.caseless(DISPLAY));
        searched.put("active", Column.flag("account.active"));
        searched.put("meta.created", Column.moment("account.created_at"));
        searched.put("meta.lastmodified", Column.moment("account.updated_at"));
        Column mail = Column.sealed("account.email_digest", search::emailDigest);
        Column phone = Column.sealed("account.phone_digest", text -> search.phoneDigest(UserChange.phone(text)));
        many(searched, "emails", mail, "account.email_digest");
        many(searched, "phonenumbers", phone, "account.phone_digest");
        Column group = Column.among(MEMBERSHIP, "department_member.department");
        searched.put("groups", group);
        searched.put("groups.value", group);
        return new Columns(searched, Map.of("", NAME + " collate \"C\"", "username", NAME + " collate \"C\"",
                "id", "account.id", "displayname", DISPLAY, "externalid", "account.external_id",
                "meta.created", "account.created_at", "meta.lastmodified", "account.updated_at"), Set.of("groups"));
    }

    private static void many(Map<String, Column> searched, String name, Column value, String digest) {
        searched.put(name, value);
        searched.put(name + ".value", value);
        searched.put(name + ".type", Column.constant(digest, "work"));
    }

    private static JsonNode lower(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(
                value.asText().toLowerCase(Locale.ROOT)) : value;
    }
}
