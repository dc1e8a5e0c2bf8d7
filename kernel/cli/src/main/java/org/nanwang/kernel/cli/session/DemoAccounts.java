package org.nanwang.kernel.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The evaluation profile's accounts with their secrets, for a node on this machine whose data folder can be read. */
public record DemoAccounts(Path file, Map<String, String> secrets) {

    /** Reads the accounts of a node; there are none if it is elsewhere, or not for evaluation. */
    public static DemoAccounts of(Shell shell, URI node) {
        Path file = shell.folder().resolve(shell.variable("NANWANG_DATA").orElse("data")).resolve("demo-accounts.json");
        return new DemoAccounts(file, loopback(node) && Files.isReadable(file) ? read(file) : Map.of());
    }

    /** Gives the secret of an account. */
    public Optional<String> secret(String account) {
        return Optional.ofNullable(secrets.get(account));
    }

    private static Map<String, String> read(Path file) {
        try {
            JsonNode all = new ObjectMapper().readTree(file.toFile());
            Map<String, String> secrets = new TreeMap<>();
            all.fieldNames().forEachRemaining(name -> secrets.put(name, all.path(name).asText()));
            return secrets;
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }

    private static boolean loopback(URI node) {
        try {
            return InetAddress.getByName(node.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
