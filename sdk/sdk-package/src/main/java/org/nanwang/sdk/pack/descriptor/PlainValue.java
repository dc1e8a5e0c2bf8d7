package org.nanwang.sdk.pack.descriptor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns a tree into the types of JSON: maps, lists, texts, numbers, truth values; nothing else can come out. */
final class PlainValue {

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_PLACES = 300;

    private final Problems problems;

    PlainValue(Problems problems) {
        this.problems = problems;
    }

    Map<String, Object> map(String path, MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (map.containsKey(key)) {
                problems.add(tuple.getKeyNode(), "duplicate-key", path + "." + key);
            }
            map.put(key, value(path + "." + key, tuple.getValueNode()));
        }
        return Collections.unmodifiableMap(map);
    }

    private Object value(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            return map(path, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(value(path, item)));
            return Collections.unmodifiableList(list);
        }
        return scalar(path, (ScalarNode) node);
    }

    private Object scalar(String path, ScalarNode node) {
        try {
            return typed(node.getTag(), node.getValue());
        } catch (IllegalArgumentException e) {
            problems.add(node, "not-json", path, shown(node.getValue()));
            return "";
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) + "..." : text;
    }

    /** Within what a double holds: 1e999999999 would become a billion digits in somebody's hands. */
    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER || Math.abs((long) new BigDecimal(text).scale()) > MOST_PLACES) {
            throw new NumberFormatException("out of range");
        }
        return new BigDecimal(text);
    }

    private Object typed(Tag tag, String text) {
        if (tag.equals(Tag.STR)) {
            return text;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT)) {
            return Long.valueOf(text);
        }
        if (tag.equals(Tag.FLOAT)) {
            return decimal(text);
        }
        throw new IllegalArgumentException(tag.getValue());
    }
}
