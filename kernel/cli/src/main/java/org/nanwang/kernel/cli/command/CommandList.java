package org.nanwang.kernel.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.kernel.cli.text.Texts;

/** All commands by what they are for, those of the launch script included. */
final class CommandList {

    static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("node", List.of("up", "start", "setup", "signing-keys"));
        GROUPS.put("account", List.of("login", "logout", "token", "accounts", "roles", "organisations",
                "departments", "sessions", "clients"));
        GROUPS.put("release", List.of("submit", "submissions", "releases", "reviews", "approve", "refuse",
                "deprecate", "yank", "recall", "relist", "catalogue", "rules", "exceptions", "advisories", "malware"));
        GROUPS.put("vendor", List.of("applications", "vendors", "members", "keys", "tokens", "listing"));
        GROUPS.put("installation",
                List.of("install", "preview", "rehearse", "upgrade", "rollback", "retry", "pin", "unpin", "uninstall",
                        "installations"));
        GROUPS.put("look", List.of("search", "rate", "regions", "audit"));
        GROUPS.put("build", List.of("dev", "build", "test", "bench"));
    }

    private static final int NAME_WIDTH = 15;

    private final Texts texts;

    CommandList(Texts texts) {
        this.texts = texts;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(texts.get("list.title"), ""));
        GROUPS.forEach((group, commands) -> {
            lines.add(texts.get("group." + group));
            commands.forEach(command -> lines.add("  " + command + " ".repeat(NAME_WIDTH - Table.width(command))
                    + texts.bundle().getString("nanwang." + command + ".usage.description")));
            lines.add("");
        });
        lines.add(texts.get("list.more"));
        return lines;
    }
}
