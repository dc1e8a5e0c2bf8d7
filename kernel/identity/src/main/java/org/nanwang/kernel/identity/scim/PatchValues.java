package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.scim.filter.PatchPath;
import org.nanwang.kernel.identity.scim.filter.ValueFilter;
import org.nanwang.sdk.error.Refusal;

/** Changes of an attribute that has many values: all of them, or chosen ones. */
record PatchValues(ObjectNode document, String attribute, String text) {

    void change(Patch.Verb verb, PatchPath path, JsonNode value) {
        Optional<String> sub = path.target().sub().map(Documents::name);
        if (path.chosen().isEmpty() && sub.isEmpty()) {
            changeAll(verb, value);
            return;
        }
        Optional<ValueFilter> filter = path.chosen().map(ValueFilter::new);
        List<ObjectNode> chosen = values().stream().filter(one -> filter.map(its -> chooses(its, one)).orElse(true)).toList();
        if (chosen.isEmpty() && verb == Patch.Verb.ADD) {
            ObjectNode made = Documents.object();
            filter.ifPresent(its -> its.shape(made));
            array().add(made);
            chosen = List.of(made);
        }
        if (chosen.isEmpty() && verb == Patch.Verb.REPLACE) {
            throw new Refusal(ScimError.NO_TARGET, text);
        }
        chosen.forEach(one -> changeOne(verb, one, sub, value));
    }

    private void changeAll(Patch.Verb verb, JsonNode value) {
        List<ObjectNode> given = objects(value);
        if (verb == Patch.Verb.ADD) {
            given.stream().filter(one -> values().stream().noneMatch(present -> same(present, one))).forEach(array()::add);
        } else if (verb == Patch.Verb.REPLACE) {
            array().removeAll().addAll(given);
        } else if (given.isEmpty()) {
            document.remove(attribute);
        } else {
            // not in the RFC, but said by directories: remove these from among the members
            keep(values().stream().filter(present -> given.stream().noneMatch(one -> same(present, one))).toList());
        }
    }

    private void changeOne(Patch.Verb verb, ObjectNode one, Optional<String> sub, JsonNode value) {
        if (verb == Patch.Verb.REMOVE && sub.isPresent()) {
            one.remove(sub.get());
        } else if (verb == Patch.Verb.REMOVE) {
            keep(values().stream().filter(present -> present != one).toList());
        } else if (sub.isPresent()) {
            one.set(sub.get(), Patch.one(value));
        } else if (Patch.one(value) instanceof ObjectNode other) {
            one.setAll(other);
        } else {
            throw new Refusal(ScimError.INVALID_VALUE, attribute, "has values that are objects");
        }
    }

    private boolean chooses(ValueFilter filter, ObjectNode one) {
        try {
            return filter.chooses(one);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ScimError.INVALID_PATH, text, e.getMessage());
        }
    }

    private List<ObjectNode> objects(JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        (value.isArray() || value.isMissingNode() ? value : Documents.object().putArray("one").add(value)).forEach(one -> {
            if (!one.isObject()) {
                throw new Refusal(ScimError.INVALID_VALUE, attribute, "has values that are objects");
            }
            objects.add((ObjectNode) one);
        });
        return objects;
    }

    private List<ObjectNode> values() {
        return objects(document.path(attribute));
    }

    private void keep(List<ObjectNode> values) {
        array().removeAll().addAll(values);
    }

    private ArrayNode array() {
        return document.withArray("/" + attribute);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("value").asText("").equals(other.path("value").asText(""));
    }
}
