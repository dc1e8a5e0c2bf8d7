package org.nanwang.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small app made on the spot: compiled, then packaged and signed by the code of the Maven plugin. */
public final class TestApp {

    private final String id;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Class<?>> classes = new ArrayList<>();
    private final StringBuilder start = new StringBuilder();
    private String health = "org.nanwang.sdk.Health.up()";
    private String descriptor = "";
    private String sdk = "[1.0,2)";

    private TestApp(String id) {
        this.id = id;
    }

    /** Begins an app that does nothing. */
    public static TestApp named(String id) {
        return new TestApp(id);
    }

    /** Takes compiled classes of the tests into the app. */
    public TestApp with(Class<?>... taken) {
        classes.addAll(List.of(taken));
        return this;
    }

    /** Publishes one of those classes, by its simple name. */
    public TestApp publishing(String resource) {
        Class<?> type = classes.stream().filter(it -> it.getSimpleName().equals(resource)).findFirst().orElseThrow();
        return starting("city.web().publish(new " + type.getName() + "());");
    }

    /** Adds statements to {@code start(City city)}. */
    public TestApp starting(String statements) {
        start.append(statements).append('\n');
        return this;
    }

    /** Sets the expression that answers the health probe. */
    public TestApp healthy(String expression) {
        health = expression;
        return this;
    }

    public TestApp migration(String name, String sql) {
        return file("db/migration/" + name, sql);
    }

    public TestApp file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file as it is. */
    public TestApp file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Adds lines to the descriptor. */
    public TestApp describing(String lines) {
        descriptor += lines + "\n";
        return this;
    }

    public TestApp madeFor(String sdkRange) {
        sdk = sdkRange;
        return this;
    }

    /** Makes an app that offers REST with OpenAPI, SOAP and a query. */
    public static TestApp usingEverything(String id) {
        return named(id).with(Everything.class, EverythingSoap.class)
                .migration("001-visit.sql", "CREATE TABLE visit (id int)")
                .starting("city.web().publish(new org.nanwang.tests.Everything(city.database()));")
                .starting("city.web().publishSoap(\"echo\", new org.nanwang.tests.EverythingSoap());");
    }

    public String id() {
        return id;
    }

    /** Gives the address below a region. */
    public String address() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** Compiles everything into a folder of classes. */
    public Path compile(Path folder) {
        try {
            Path output = Files.createDirectories(folder.resolve("classes"));
            for (Class<?> type : classes) {
                copy(type, output);
            }
            files.put("META-INF/nanwang/app.yaml", yaml().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = output.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            compileMain(folder, output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String yaml() {
        return """
                id: %s
                vendor: %s
                name: {zh: 测试, en: Test}
                summary: {zh: 测试应用, en: A test app}
                levels: [city, county]
                main: %s.App
                sdk: "%s"
                %s""".formatted(id, vendor(), id, sdk, descriptor);
    }

    public String vendor() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    private void compileMain(Path folder, Path output) throws IOException {
        Path source = folder.resolve("App.java");
        Files.writeString(source, """
                package %s;
                public final class App implements org.nanwang.sdk.CityApp {
                    private org.nanwang.sdk.City city;
                    public void start(org.nanwang.sdk.City city) throws Exception {
                        this.city = city;
                        %s
                    }
                    public org.nanwang.sdk.Health health() {
                        return %s;
                    }
                }
                """.formatted(id, start, health));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(problems, manager, null,
                    List.of("--release", "17", "-parameters", "-d", output.toString(), "-cp",
                            output + ":" + System.getProperty("java.class.path")),
                    null, manager.getJavaFileObjects(source)).call();
            if (!done) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
    }

    private static void copy(Class<?> type, Path output) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path target = output.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.write(target, bytes.readAllBytes());
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            copy(inner, output);
        }
    }
}
