package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;

/** Lists the keys that sign tokens, and makes a new one. */
@Command(name = "signing-keys")
final class SigningKeysCommand extends NodeCommand {

    private static final String KEYS = "/platform/signing-keys";

    @Override
    public Integer call() {
        return showKeys(nanwang().node().get(KEYS));
    }

    @Command(name = "rotate")
    int rotate() {
        return showKeys(nanwang().node().post(KEYS, Map.of()));
    }

    private int showKeys(JsonNode keys) {
        return showList(keys, () -> {
            Table table = table("key", "state", "signs-from", "signs-until");
            keys.path("items").forEach(key -> table.row(key.path("id").asText(),
                    texts().word(key.path("state").asText()), time(key.path("signsFrom")), time(key.path("signsUntil"))));
            return table;
        });
    }
}
