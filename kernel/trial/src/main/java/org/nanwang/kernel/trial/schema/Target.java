package org.nanwang.kernel.trial.schema;

import java.util.List;

/**
 * A table to fill.
 *
 * @param name without its schema
 * @param fields its columns
 * @param references its foreign keys
 * @param conditions its checks, and those of its domains
 */
record Target(String name, List<Field> fields, List<Reference> references, List<Condition> conditions) {

    Target {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
        conditions = List.copyOf(conditions);
    }

    /** Gives the columns that a row says a value of. */
    List<Field> given() {
        return fields.stream().filter(field -> !field.made()).toList();
    }

    boolean requires(Reference reference) {
        return fields.stream().anyMatch(field -> field.required() && reference.columns().contains(field.name()));
    }

    /** Gives the checks that can be tried before a row is there: on nothing that the database makes. */
    List<Condition> foreseeable() {
        List<String> made = fields.stream().filter(Field::made).map(Field::name).toList();
        return conditions.stream().filter(condition -> !condition.expression().contains("VALUE"))
                .filter(condition -> condition.columns().stream().noneMatch(made::contains)).toList();
    }
}
