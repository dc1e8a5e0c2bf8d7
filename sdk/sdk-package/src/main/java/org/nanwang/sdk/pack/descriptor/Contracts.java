package org.nanwang.sdk.pack.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.LocalizedText;

/** Reads {@code events} and {@code datasets}: lists of what has a name, a title and a schema. */
final class Contracts {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+");
    private static final Pattern NAME = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int TITLE_LENGTH = 60;

    private final String key;
    private final String problem;
    private final Pattern form;
    private final String prefix;

    private Contracts(String key, String problem, Pattern form, String prefix) {
        this.key = key;
        this.problem = problem;
        this.form = form;
        this.prefix = prefix;
    }

    /** Reads events of an app; an id that cannot be read is a problem of its own. */
    static Contracts ofEvents(Optional<String> app) {
        return new Contracts("type", "not-an-event", TYPE, app.map(id -> id + ".").orElse(""));
    }

    static Contracts ofDatasets() {
        return new Contracts("name", "not-a-dataset", NAME, "");
    }

    /** One of them. */
    record Contract(String name, LocalizedText title, Map<String, Object> schema) {
    }

    List<Contract> read(Field field) {
        List<Contract> contracts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : field.items()) {
            contract(item).ifPresent(contract -> {
                contracts.add(contract);
                if (!names.add(contract.name())) {
                    item.problem("contract-twice", contract.name());
                }
            });
        }
        return List.copyOf(contracts);
    }

    private Optional<Contract> contract(Field item) {
        Section section = item.section(List.of(key, "title", "schema"));
        Optional<String> name = section.required(key).flatMap(this::name);
        Optional<LocalizedText> title = section.required("title").flatMap(field -> field.localized(TITLE_LENGTH));
        Optional<Map<String, Object>> schema = section.required("schema").map(new Schema()::read);
        return name.flatMap(word -> title.flatMap(called -> schema.map(holds -> new Contract(word, called, holds))));
    }

    private Optional<String> name(Field field) {
        Optional<String> name = field.match(problem, form);
        name.filter(word -> !word.startsWith(prefix)).ifPresent(word -> field.problem("foreign-event", word));
        return name;
    }
}
