package org.nanwang.sdk.pack.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.fixture.ZipWriter;
import org.nanwang.sdk.pack.inspect.Material;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.HarmfulFiles;

/** Bundles against the rules of what comes with an app. */
final class SupplySamples {

    static final String OSV = """
            {"id": "GHSA-jfh8-c2jp-5v3q", "summary": "Remote code injection in Log4j",
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
              "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}]}],
             "database_specific": {"severity": "CRITICAL"}}""";
    private static final byte[] HARMFUL = "MZ harm".getBytes(StandardCharsets.UTF_8);
    static final KnownList LIST = new KnownList(1, "0".repeat(64), 1, Instant.parse("2026-05-01T10:00:00Z"));
    private static final String BILL = "META-INF/sbom/application.cdx.json";

    private SupplySamples() {
    }

    static List<Sample> all() {
        return List.of(
                secret("a password", "settings.properties", "db.password=Summer2024!now", "db.password=${password}"),
                secret("a password between texts", "a.yaml", "user: li\npassword: 'Summer2024'\n", "password: 请输入您的登录口令\npassword.hint: Required\n"),
                secret("a private key", "server.pem", "-----BEGIN PRIVATE KEY-----\n" + "QUJD".repeat(20) + "\n", "-----BEGIN CERTIFICATE-----\n"),
                secret("an access key", "web/cloud.js", "const key = 'AKIA" + "ABCDEFGH12345678';", "const key = context.key;"),
                secret("a token", "web/token.json", "{\"t\": \"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg\"}", "{\"t\": \"\"}"),
                secret("a password in an address", "a.txt", "mysql://root:s3cr3t@db.city.cn/x", "mysql://db.city.cn/x"),
                licence("one that is refused", "Server Side Public License", "Apache License, Version 2.0"),
                licence("one that somebody has to weigh", "GNU General Public License, version 3", "GPL-2.0 with Classpath Exception"),
                licence("one that nobody knows", "The Do Nothing Licence", "MIT License"),
                Sample.of("licences", "none", bundle -> bundle.library("x-1.0.jar", new ZipWriter().add("a.txt", new byte[1]).bytes()),
                        bundle -> bundle.library("x-1.0.jar", new ZipWriter().add("LICENSE.txt",
                                "Apache License\n  Version 2.0, January 2004".getBytes(StandardCharsets.UTF_8)).bytes())),
                Sample.of("bill-of-materials", "a library left out",
                        bundle -> log4j(bundle, "2.17.1").file(BILL, "{\"bomFormat\": \"CycloneDX\", \"components\": []}"),
                        bundle -> log4j(bundle, "2.17.1").file(BILL, """
                                {"bomFormat": "CycloneDX", "components": [
                                 {"purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.17.1?type=jar"}]}""")),
                Sample.of("bill-of-materials", "another format", bundle -> bundle.file(BILL, "<bom/>"), bundle -> bundle),
                new Sample("vulnerabilities", "", bundle -> log4j(bundle, "2.14.1"), bundle -> log4j(bundle, "2.15.0"),
                        folder -> Material.none().known(Advisories.of(LIST, List.of(OSV)), HarmfulFiles.none())),
                new Sample("known-malware", "", bundle -> bundle.file("data/x.bin", HARMFUL), bundle -> bundle.file("data/x.bin", "x"),
                        folder -> Material.none().known(Advisories.none(), HarmfulFiles.of(LIST, Set.of(Digests.ofBytes(HARMFUL))))));
    }

    private static Sample secret(String about, String path, String hostile, String honest) {
        return Sample.of("secrets", about, bundle -> bundle.file(path, hostile), bundle -> bundle.file(path, honest));
    }

    private static Sample licence(String about, String hostile, String honest) {
        return Sample.of("licences", about, bundle -> library(bundle, "org.example", "x", "1.0", hostile),
                bundle -> library(bundle, "org.example", "x", "1.0", honest));
    }

    private static TestBundle log4j(TestBundle bundle, String version) {
        return library(bundle, "org.apache.logging.log4j", "log4j-core", version, "Apache-2.0");
    }

    static TestBundle library(TestBundle bundle, String group, String name, String version, String licence) {
        String folder = "META-INF/maven/" + group + "/" + name + "/";
        return bundle.library(name + "-" + version + ".jar", new ZipWriter()
                .add(folder + "pom.properties", ("groupId=" + group + "\nartifactId=" + name + "\nversion=" + version).getBytes(StandardCharsets.UTF_8))
                .add(folder + "pom.xml", ("<project><licenses><license><name>" + licence
                        + "</name></license></licenses></project>").getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
