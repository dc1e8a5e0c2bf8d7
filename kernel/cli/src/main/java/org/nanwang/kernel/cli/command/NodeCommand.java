package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.kernel.cli.text.Texts;
import picocli.CommandLine.ParentCommand;

/** What all commands have in common. */
abstract class NodeCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;

    @ParentCommand
    private Nanwang nanwang;

    Nanwang nanwang() {
        return nanwang;
    }

    Texts texts() {
        return nanwang.texts();
    }

    /** Tells a person, on standard error when JSON is asked for. */
    void say(String key, Object... arguments) {
        (nanwang.json() ? nanwang.err() : nanwang.shell().out()).println(texts().get(key, arguments));
    }

    /** Prints JSON if asked for, otherwise lines for people. */
    int show(JsonNode json, Supplier<List<String>> lines) {
        if (nanwang.json()) {
            nanwang.shell().out().println(json.toPrettyString());
        } else {
            lines.get().forEach(nanwang.shell().out()::println);
        }
        return DONE;
    }

    /** Prints a list as JSON or as a table. */
    int showList(JsonNode list, Supplier<Table> table) {
        show(list, () -> list.path("items").isEmpty() ? List.of(texts().get("list.empty")) : table.get().lines());
        if (list.hasNonNull("next")) {
            nanwang.err().println(texts().get("list.cut"));
        }
        return DONE;
    }

    /** Makes a table with translated headings. */
    Table table(String... headings) {
        String[] texts = new String[headings.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts().get("heading." + headings[i]);
        }
        return new Table(texts);
    }

    /** Gives a text in the reader's language from an object with zh and en. */
    String name(JsonNode names) {
        boolean chinese = nanwang.language().getLanguage().equals(Locale.CHINESE.getLanguage());
        return names.path(chinese ? "zh" : "en").asText("");
    }

    /** Writes a time as people read it: to the second. */
    static String time(JsonNode instant) {
        return instant.asText("").replaceFirst("\\.\\d+Z$", "Z").replace('T', ' ');
    }

    static String joined(JsonNode list) {
        return String.join(" ", texts(list));
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Tells whether something is in use. */
    String active(JsonNode one) {
        return texts().word(one.path("active").asBoolean(true) ? "active" : "inactive");
    }
}
