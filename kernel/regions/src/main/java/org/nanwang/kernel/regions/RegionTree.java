package org.nanwang.kernel.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** One reading of the table; never changes. */
final class RegionTree {

    private final Map<RegionCode, RegionRow> rows = new TreeMap<>();
    private final Map<RegionCode, List<Region>> children = new TreeMap<>();

    RegionTree(List<RegionRow> table) {
        for (RegionRow row : table) {
            rows.put(row.region().code(), row);
        }
        for (RegionRow row : rows.values()) {
            row.region().parent().ifPresent(
                    parent -> children.computeIfAbsent(parent, code -> new ArrayList<>()).add(row.region()));
        }
    }

    Optional<RegionRow> find(RegionCode code) {
        return Optional.ofNullable(rows.get(code));
    }

    List<Region> all() {
        return rows.values().stream().map(RegionRow::region).toList();
    }

    List<Region> children(RegionCode parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    boolean contains(RegionCode outer, RegionCode inner) {
        Optional<RegionCode> code = find(inner).map(row -> row.region().code());
        while (code.isPresent()) {
            if (code.get().equals(outer)) {
                return true;
            }
            code = find(code.get()).flatMap(row -> row.region().parent());
        }
        return false;
    }
}
