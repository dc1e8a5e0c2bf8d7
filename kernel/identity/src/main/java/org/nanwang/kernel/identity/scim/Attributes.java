package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.scim.filter.AttributePath;
import org.nanwang.sdk.error.Refusal;

/** Which attributes an answer holds: all, or only those asked for, or all but some; always {@code id}. */
final class Attributes {

    private static final Set<String> ALWAYS = Set.of("id", "schemas");

    private final List<AttributePath> only;
    private final List<AttributePath> without;

    private Attributes(List<AttributePath> only, List<AttributePath> without) {
        this.only = only;
        this.without = without;
    }

    /** Gives all. */
    static Attributes all() {
        return new Attributes(List.of(), List.of());
    }

    /**
     * Reads what is asked for.
     *
     * @throws Refusal {@code invalid-value} or {@code invalid-path}
     */
    static Attributes of(Search.Query query) {
        List<AttributePath> only = read(query.text("attributes"));
        List<AttributePath> without = read(query.text("excludedAttributes"));
        if (!only.isEmpty() && !without.isEmpty()) {
            throw new Refusal(ScimError.INVALID_VALUE, "attributes", "does not go together with excludedAttributes");
        }
        return new Attributes(only, without);
    }

    /** Tells whether an answer holds any of an attribute. */
    boolean hold(String attribute) {
        return ALWAYS.contains(attribute) || (only.isEmpty() || !of(only, attribute).isEmpty())
                && of(without, attribute).stream().allMatch(path -> path.sub().isPresent());
    }

    /** Leaves out what is not asked for. */
    ObjectNode of(ObjectNode document) {
        for (String name : names(document)) {
            if (hold(name)) {
                objects(document.path(name)).forEach(value -> narrow(name, value));
            } else {
                document.remove(name);
            }
        }
        return document;
    }

    private void narrow(String attribute, ObjectNode value) {
        List<AttributePath> wanted = of(only, attribute);
        boolean whole = wanted.stream().allMatch(path -> path.sub().isEmpty());
        names(value).stream().filter(name -> !whole && !named(wanted, name) || named(of(without, attribute), name))
                .forEach(value::remove);
    }

    private static List<AttributePath> of(List<AttributePath> paths, String attribute) {
        return paths.stream().filter(path -> path.attribute().equalsIgnoreCase(attribute)).toList();
    }

    private static boolean named(List<AttributePath> paths, String sub) {
        return paths.stream().anyMatch(path -> path.sub().filter(sub::equalsIgnoreCase).isPresent());
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<ObjectNode> objects(JsonNode attribute) {
        List<ObjectNode> objects = new ArrayList<>();
        if (attribute instanceof ObjectNode object) {
            return List.of(object);
        }
        attribute.forEach(item -> {
            if (item instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }

    private static List<AttributePath> read(Optional<String> list) {
        try {
            return list.stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip)
                    .filter(text -> !text.isEmpty()).map(AttributePath::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ScimError.INVALID_PATH, list.orElseThrow(), e.getMessage());
        }
    }
}
