package org.nanwang.sdk.pack.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of the descriptor. A key it lacks, does not know or has twice becomes a problem with its place. */
final class Section {

    private final Field field;
    private final Problems problems;
    private final List<String> known;
    private final Map<String, Node> members = new LinkedHashMap<>();

    /** Opens a field that has to be a mapping with the known keys. */
    Section(Field field, Problems problems, List<String> known) {
        this.field = field;
        this.problems = problems;
        this.known = known;
        if (field.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::take);
        } else {
            field.problem("not-a-mapping", String.join(", ", known));
        }
    }

    private void take(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            problems.add(tuple.getKeyNode(), "unknown-key", field.inside(key), String.join(", ", known));
        } else if (members.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(tuple.getKeyNode(), "duplicate-key", field.inside(key));
        }
    }

    Optional<Field> optional(String key) {
        return Optional.ofNullable(members.get(key)).map(node -> new Field(field.inside(key), node, problems));
    }

    Optional<Field> required(String key) {
        if (!members.containsKey(key) && field.node() instanceof MappingNode) {
            problems.add(field.node(), "missing-key", field.inside(key));
        }
        return optional(key);
    }
}
