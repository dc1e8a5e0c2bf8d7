package org.nanwang.sdk.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The packages an app may import besides the JDK's: the SDK and the APIs shared with the platform. */
public final class SharedPackages {

    private static final String LIST = "shared-packages.properties";

    private final Map<String, String> versions;

    private SharedPackages(Map<String, String> versions) {
        this.versions = Collections.unmodifiableMap(versions);
    }

    /** Reads the list of this SDK. */
    public static SharedPackages ofThisSdk() {
        Properties properties = new Properties();
        try (InputStream in = SharedPackages.class.getResourceAsStream(LIST)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return new SharedPackages(versions);
    }

    /** Gives each package with the version it is offered at, sorted by name. */
    public Map<String, String> packages() {
        return versions;
    }

    /** Tells whether a package is on the list. */
    public boolean contains(String name) {
        return versions.containsKey(name);
    }

    /** Gives the version of the SDK itself: that of its first package. */
    public String sdkVersion() {
        return versions.get("org.nanwang.sdk");
    }

    /** Writes the list the way {@code org.osgi.framework.system.packages.extra} takes it. */
    public String asExports() {
        return String.join(",", versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"").toList());
    }
}
