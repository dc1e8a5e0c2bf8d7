package org.nanwang.kernel.cli.command;

import java.util.List;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.kernel.cli.text.Texts;

/** One thing, line by line. What is empty is left out. */
final class Detail {

    private final Table table = new Table("", "");
    private final Texts texts;

    Detail(Texts texts) {
        this.texts = texts;
    }

    Detail row(String heading, String value) {
        return named(texts.get("heading." + heading), value);
    }

    Detail named(String name, String value) {
        if (!value.isEmpty()) {
            table.row(name, value);
        }
        return this;
    }

    List<String> lines() {
        return table.lines().stream().skip(1).toList();
    }
}
