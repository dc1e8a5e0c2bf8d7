package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists a vendor's keys, and registers one. */
@Command(name = "keys")
final class KeysCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "VENDOR", arity = "0..1", descriptionKey = "parameter.vendor")
    private Optional<String> vendor;

    @Override
    public Integer call() {
        String id = vendor.orElseThrow(() -> new CliProblem("problem.vendor-missing", "keys"));
        JsonNode keys = nanwang().reader().list(address(id), Map.of());
        return showList(keys, () -> {
            Table table = table("key", "added", "revoked", "reason");
            keys.path("items").forEach(key -> table.row(key.path("id").asText(), time(key.path("registeredAt")),
                    time(key.path("revokedAt")), key.path("reason").asText()));
            return table;
        });
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.key") Path file) {
        VerifyKey key = key(file);
        JsonNode kept = nanwang().node().post(address(id), Map.of("publicKey", key.pem()));
        return show(kept, () -> List.of(texts().get("said.key-added", key.id(), id)));
    }

    @Command(name = "revoke")
    int revoke(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "KEY", descriptionKey = "parameter.key-id") String key,
            @Option(names = "--compromised-since", paramLabel = "TIME", descriptionKey = "option.compromised-since")
            Optional<String> since,
            @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.revocation-reason")
            Optional<String> reason) {
        String query = Stream.of(since.map(moment -> "compromised-since=" + NodeClient.segment(moment)),
                        reason.map(why -> "reason=" + NodeClient.segment(why)))
                .flatMap(Optional::stream).collect(Collectors.joining("&"));
        JsonNode revoked = nanwang().node().delete(
                address(id) + "/" + NodeClient.segment(key) + (query.isEmpty() ? "" : "?" + query));
        return show(revoked, () -> List.of(texts().get("said.key-revoked", key, id)));
    }

    /** The new one counts before the old one ends, so that there is no moment without a key. */
    @Command(name = "rotate")
    int rotate(@Parameters(paramLabel = "VENDOR", descriptionKey = "parameter.vendor") String id,
            @Parameters(paramLabel = "KEY", descriptionKey = "parameter.key-id") String old,
            @Parameters(paramLabel = "FILE", descriptionKey = "parameter.key") Path file) {
        VerifyKey key = key(file);
        if (key.id().equals(old)) {
            throw new CliProblem("problem.key-same", file, old);
        }
        nanwang().node().post(address(id), Map.of("publicKey", key.pem()));
        JsonNode revoked = nanwang().node().delete(address(id) + "/" + NodeClient.segment(old));
        return show(revoked, () -> List.of(texts().get("said.key-added", key.id(), id), texts().get("said.key-revoked", old, id)));
    }

    /** Reads a public key, or a private one, of which only the public half is sent. */
    private static VerifyKey key(Path file) {
        try {
            return Files.readString(file).contains("PRIVATE KEY") ? SigningKey.load(file).key() : VerifyKey.load(file);
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }

    private static String address(String vendor) {
        return "/marketplace/api/vendors/" + NodeClient.segment(vendor) + "/keys";
    }
}
