package org.nanwang.marketplace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.osgi.BundleVersion;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.Signer;

/** A bundle that keeps all rules, unless a test changes a file of it. */
public final class ExampleBundle {

    private static final String MAIN = ExampleApp.class.getName();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String app;
    private final String version;

    public ExampleBundle(String version) {
        this("org.example.hello", version);
    }

    public ExampleBundle(String app, String version) {
        this.app = app;
        this.version = version;
        with("META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s
                Bundle-Version: %s
                Import-Package: org.nanwang.sdk;version="[1.0,2)"

                """.formatted(app, BundleVersion.of(ReleaseVersion.parse(version))).replace("\n", "\r\n"));
        with("META-INF/nanwang/app.yaml", descriptor(app, "org.example"));
        with(ExampleApp.class);
    }

    public static String descriptor(String app, String vendor) {
        return """
                id: %s
                vendor: %s
                name: {zh: 你好, en: Hello}
                summary: {zh: 问候, en: Greets}
                levels: [county]
                main: %s
                sdk: "[1.0,2)"
                permissions:
                  - {name: "messaging:send", reason: {zh: 发送通知, en: Sends notices}}
                  - {name: "people:name", reason: {zh: 称呼姓名, en: Greets by name}}
                """.formatted(app, vendor, MAIN);
    }

    /** Gives it other names and summaries. */
    public ExampleBundle named(String zh, String en, String summaryZh, String summaryEn) {
        return with("META-INF/nanwang/app.yaml", descriptor(app, "org.example")
                .replace("name: {zh: 你好, en: Hello}", "name: {zh: \"" + zh + "\", en: \"" + en + "\"}")
                .replace("{zh: 问候, en: Greets}", "{zh: \"" + summaryZh + "\", en: \"" + summaryEn + "\"}"));
    }

    public ExampleBundle with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a library that says what it is. */
    public ExampleBundle library(String group, String name, String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            entry(jar, "META-INF/LICENSE", "MIT License");
            entry(jar, "META-INF/maven/" + group + "/" + name + "/pom.properties",
                    "groupId=" + group + "\nartifactId=" + name + "\nversion=" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("lib/" + name + "-" + version + ".jar", bytes.toByteArray());
        return this;
    }

    private static void entry(JarOutputStream jar, String path, String text) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    /** Adds a class of the tests. */
    public ExampleBundle with(Class<?> type) {
        files.put(type.getName().replace('.', '/') + ".class", classOf(type));
        return this;
    }

    public Upload upload() {
        return Upload.receive(new ByteArrayInputStream(bytes()), 1 << 20);
    }

    public Envelope sign(Signer signer) {
        return sign(signer, app, "org.example");
    }

    public Envelope sign(Signer signer, String named, String vendor) {
        return new ReleaseStatement(
                new AppId(named), ReleaseVersion.parse(version), Digests.ofBytes(bytes()), vendor).sign(signer);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(file.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] classOf(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
