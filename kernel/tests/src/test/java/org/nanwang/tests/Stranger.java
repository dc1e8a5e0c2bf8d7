package org.nanwang.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bundle from Maven Central, made for something else by people who know nothing of this platform.
 *
 * @param name its artifact
 * @param broken the rules that it breaks, in the order they are checked
 */
record Stranger(String name, List<String> broken) {

    private static final String VERDICTS = """
            stripe-plugin                  descriptor imports import-ranges no-activator one-release no-native-code own-packages \
            forbidden-calls secrets
            org.apache.felix.scr           descriptor imports no-exports no-activator no-dynamic-imports
            org.apache.felix.http.jetty    descriptor manifest imports no-exports no-activator no-dynamic-imports no-requirements \
            forbidden-calls
            org.apache.felix.configadmin   descriptor imports no-exports no-activator no-dynamic-imports no-requirements
            org.apache.sling.api           descriptor imports import-ranges no-exports
            org.apache.sling.commons.log   descriptor imports import-ranges no-exports no-activator no-dynamic-imports forbidden-calls
            org.eclipse.paho.client.mqttv3 descriptor no-exports
            h2                             descriptor imports import-ranges no-exports no-activator one-release forbidden-calls
            hazelcast                      descriptor imports no-exports no-activator one-release no-native-code forbidden-calls secrets
            postgresql                     descriptor imports no-exports no-activator forbidden-calls
            bcprov-jdk18on                 descriptor no-exports one-release forbidden-calls
            jackson-databind               descriptor imports no-exports one-release
            pf4j                           descriptor manifest symbolic-name version one-release
            guava                          descriptor imports no-exports forbidden-calls
            jetty-server                   descriptor imports no-exports forbidden-calls
            org.apache.karaf.shell.core    descriptor imports no-exports no-activator no-requirements forbidden-calls
            jna                            descriptor no-exports no-native-code forbidden-calls
            sqlite-jdbc                    descriptor imports import-ranges no-exports one-release no-native-code forbidden-calls
            oshi-core                      descriptor imports no-exports forbidden-calls
            """;

    /** Gives all of them; Maven has put their files into a folder. */
    static Stream<Stranger> all() {
        return VERDICTS.lines().map(line -> List.of(line.split(" +")))
                .map(words -> new Stranger(words.get(0), words.subList(1, words.size())));
    }

    Path file() {
        return Path.of("target/strangers", name + ".jar");
    }

    @Override
    public String toString() {
        return name;
    }
}
