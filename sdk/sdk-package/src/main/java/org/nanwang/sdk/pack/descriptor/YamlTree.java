package org.nanwang.sdk.pack.descriptor;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Makes a tree of YAML text without building any object from it. The events are looked at first: they come without
 * recursion, so neither depth nor aliases can exhaust anything.
 */
final class YamlTree {

    private static final int MAX_LENGTH = 256 * 1024;
    private static final int MAX_DEPTH = 32;

    private final LoadSettings settings = LoadSettings.builder()
            .setLabel("app.yaml").setCodePointLimit(MAX_LENGTH).setUseMarks(true).build();
    private final Problems problems;

    YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** Gives the tree, or nothing and a problem. */
    Optional<Node> read(String yaml) {
        if (yaml.length() > MAX_LENGTH) {
            problems.add(Optional.empty(), "too-long", MAX_LENGTH);
            return Optional.empty();
        }
        try {
            return fits(yaml) ? compose(yaml) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark(), "no-yaml", e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(Optional.empty(), "no-yaml", e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Node> compose(String yaml) {
        Optional<Node> root = new Compose(settings).composeString(yaml);
        if (root.isEmpty()) {
            problems.add(Optional.empty(), "empty");
        }
        return root;
    }

    private boolean fits(String yaml) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            String offence = event instanceof AliasEvent ? "alias" : depth > MAX_DEPTH ? "too-deep"
                    : documents > 1 ? "second-document" : "";
            if (!offence.isEmpty()) {
                problems.add(event.getStartMark(), offence, MAX_DEPTH);
                return false;
            }
        }
        return true;
    }
}
