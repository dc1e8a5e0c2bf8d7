package org.nanwang.sdk.pack.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.pack.AppDescriptor.Level;

/** Reads {@code levels}. */
final class Levels {

    private static final Map<String, Level> NAMES = Map.of("city", Level.CITY, "county", Level.COUNTY);

    List<Level> read(Field field) {
        List<Field> items = field.items();
        List<Level> levels = new ArrayList<>();
        for (Field item : items) {
            item.text().ifPresent(name -> take(item, name, levels));
        }
        if (items.isEmpty()) {
            field.problem("no-levels", "");
        }
        return List.copyOf(levels);
    }

    private void take(Field item, String name, List<Level> levels) {
        Level level = NAMES.get(name);
        if (level == null || levels.contains(level)) {
            item.problem("not-a-level", name);
            return;
        }
        levels.add(level);
    }
}
