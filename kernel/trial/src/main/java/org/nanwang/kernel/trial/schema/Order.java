package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts tables behind those they point to; where they point in a circle, behind those they cannot do without. */
final class Order {

    private final List<Target> waiting;
    private final List<Target> ordered = new ArrayList<>();

    private Order(List<Target> tables) {
        this.waiting = new ArrayList<>(tables);
    }

    static List<Target> of(List<Target> tables) {
        Order order = new Order(tables);
        while (!order.waiting.isEmpty()) {
            if (!order.takeFree() && !order.takeRequired()) {
                order.ordered.add(order.waiting.remove(0));
            }
        }
        return List.copyOf(order.ordered);
    }

    private boolean takeFree() {
        return take(table -> table.references().stream().noneMatch(reference -> waits(table, reference)), true);
    }

    private boolean takeRequired() {
        return take(table -> table.references().stream().filter(table::requires).noneMatch(reference -> waits(table, reference)), false);
    }

    /** Takes the first one that is ready, or all of them. */
    private boolean take(Predicate<Target> ready, boolean all) {
        List<Target> found = waiting.stream().filter(ready).limit(all ? waiting.size() : 1).toList();
        waiting.removeAll(found);
        ordered.addAll(found);
        return !found.isEmpty();
    }

    private boolean waits(Target table, Reference reference) {
        return !reference.table().equals(table.name()) && waiting.stream().anyMatch(other -> other.name().equals(reference.table()));
    }
}
