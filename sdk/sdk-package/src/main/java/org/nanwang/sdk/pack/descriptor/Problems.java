package org.nanwang.sdk.pack.descriptor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.text.Texts;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the problems of one descriptor. */
final class Problems {

    private static final int MOST = 100;
    private static final Texts TEXTS = new Texts(Problems.class, "problems");

    private final List<DescriptorProblem> found = new ArrayList<>();

    void add(Node node, String key, Object... arguments) {
        add(node.getStartMark(), key, arguments);
    }

    void add(Optional<Mark> mark, String key, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new DescriptorProblem(mark.map(Mark::getLine).orElse(0) + 1,
                    mark.map(Mark::getColumn).orElse(0) + 1, TEXTS.text(key, arguments)));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<DescriptorProblem> inOrder() {
        return found.stream().distinct().sorted(Comparator.comparingInt(DescriptorProblem::line)
                .thenComparingInt(DescriptorProblem::column)).toList();
    }
}
