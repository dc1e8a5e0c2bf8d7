package org.nanwang.sdk.pack.descriptor;

import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code configuration}: a JSON Schema of an object. */
final class Schema {

    Map<String, Object> read(Field field) {
        Map<String, Object> schema = field.node() instanceof MappingNode mapping
                ? new PlainValue(field.problems()).map(field.path(), mapping)
                : Map.of();
        if (!"object".equals(schema.get("type"))) {
            field.problem("not-a-schema", "");
        }
        return schema;
    }
}
