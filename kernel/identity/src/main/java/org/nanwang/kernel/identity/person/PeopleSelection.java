package org.nanwang.kernel.identity.person;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.region.RegionCode;

/** A query in words of the database; each part fits one of its indexes. */
record PeopleSelection(String condition, Object[] arguments) {

    /** After every character a name may have. */
    private static final String END = "\uffff";

    static PeopleSelection of(PersonQuery query) {
        StringBuilder condition = new StringBuilder("name collate \"C\" > ?");
        List<Object> arguments = new ArrayList<>(List.of(query.after()));
        if (!query.prefix().isEmpty()) {
            condition.append(" and name collate \"C\" >= ? and name collate \"C\" < ?");
            arguments.addAll(List.of(query.prefix(), query.prefix() + END));
        }
        query.regions().ifPresent(regions -> {
            // one region reads its index in the order of names; of many, PostgreSQL chooses
            condition.append(regions.size() == 1 ? " and region = ?" : " and region = any (?::text[])");
            String[] codes = regions.stream().map(RegionCode::value).toArray(String[]::new);
            arguments.add(codes.length == 1 ? codes[0] : codes);
        });
        query.role().ifPresent(role -> {
            condition.append(" and roles @> ?::text[]");
            arguments.add(new String[] {role.toString()});
        });
        condition.append(" order by name collate \"C\" limit ?");
        arguments.add(query.limit());
        return new PeopleSelection(condition.toString(), arguments.toArray());
    }
}
