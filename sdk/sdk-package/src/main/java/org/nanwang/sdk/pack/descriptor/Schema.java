package org.nanwang.sdk.pack.descriptor;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads {@code configuration}: a JSON Schema of an object, in the keywords that settings need. No keyword refers to
 * another schema, so no node ever fetches one; what each keyword holds is checked here, so that none fails at install.
 */
final class Schema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Consumer<Field>> keywords = new SchemaKeywords()
            .with(value -> SchemaValue.oneOf(value, List.of(DIALECT)), "$schema")
            .with(value -> SchemaValue.oneOf(value, SchemaValue.TYPES), "type")
            .with(value -> SchemaValue.oneOf(value, SchemaValue.FORMATS), "format")
            .with(Field::text, "$comment", "title", "description")
            .with(this::properties, "properties")
            .with(value -> value.items().forEach(Field::text), "required")
            .with(this::additional, "additionalProperties")
            .with(this::check, "items")
            .with(SchemaValue::filledList, "enum", "examples")
            .with(value -> { }, "const", "default")
            .with(SchemaValue::flag, "uniqueItems", "deprecated", "writeOnly")
            .with(SchemaValue::number, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
            .with(SchemaValue::positive, "multipleOf")
            .with(SchemaValue::count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
            .with(SchemaValue::pattern, "pattern")
            .map();

    Map<String, Object> read(Field field) {
        Map<String, Object> schema = field.node() instanceof MappingNode mapping
                ? new PlainValue(field.problems()).map(field.path(), mapping)
                : Map.of();
        if ("object".equals(schema.get("type"))) {
            check(field);
        } else {
            field.problem("not-a-schema", "");
        }
        return schema;
    }

    private void check(Field field) {
        Section section = field.section(List.copyOf(keywords.keySet()));
        keywords.forEach((keyword, check) -> section.optional(keyword).ifPresent(check));
        section.optional("type").flatMap(Field::scalar).ifPresent(type ->
                section.optional("default").ifPresent(value -> SchemaValue.ofType(value, type)));
    }

    private void properties(Field field) {
        field.members().forEach(this::check);
    }

    private void additional(Field field) {
        if (!SchemaValue.isFlag(field)) {
            check(field);
        }
    }
}
