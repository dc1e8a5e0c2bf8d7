package org.nanwang.sdk.pack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.Material;

/** Bundles of version 1.2.3 against the rules that compare them with version 1.1.0. */
final class HonestySamples {

    private HonestySamples() {
    }

    static List<Sample> all() {
        return List.of(
                sample("honest-rest", "a field that is gone", HonestySamples::lots, "String code, int free", "String code",
                        "String code, int free, String name"),
                sample("honest-rest", "an operation that is gone", HonestySamples::lots, "int free", "int free",
                        "int free", bundle -> bundle.without("org/example/Lots.class")),
                sample("honest-events", "", fields -> "events: [{type: org.example.fixture.greeted, title: {zh: 好, en: Greeted},"
                        + " schema: {type: object, properties: {" + fields + "}}}]", "who: {type: string}", "",
                        "who: {type: string}, at: {type: string}"),
                sample("honest-datasets", "", fields -> "datasets: [{name: greetings, title: {zh: 好, en: Greetings},"
                        + " schema: {type: object, properties: {" + fields + "}}}]", "who: {type: string}", "who: {type: integer}",
                        "who: {type: string}, at: {type: string}"));
    }

    private static Sample sample(String rule, String about, UnaryOperator<String> form, String before, String hostile, String honest) {
        return sample(rule, about, form, before, hostile, honest, UnaryOperator.identity());
    }

    private static Sample sample(String rule, String about, UnaryOperator<String> form, String before, String hostile,
            String honest, UnaryOperator<TestBundle> spoil) {
        return new Sample(rule, about, bundle -> spoil.apply(put(bundle, form.apply(hostile))),
                bundle -> put(bundle, form.apply(honest)), folder -> Material.none().previous(
                        put(new TestBundle().header("Bundle-Version", "1.1.0"), form.apply(before)).in(within(folder))));
    }

    private static String lots(String fields) {
        return "package org.example; @jakarta.ws.rs.Path(\"lots\") public class Lots { public record Lot(" + fields
                + ") { } @jakarta.ws.rs.GET public Lot one() { return null; } }";
    }

    private static TestBundle put(TestBundle bundle, String text) {
        return text.startsWith("package") ? bundle.source("org.example.Lots", text) : bundle.key(text);
    }

    private static Path within(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("before"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
