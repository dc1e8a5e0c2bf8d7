package org.nanwang.sdk.pack.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.sql.SqlToken;

/** Why a command may not be in a migration: the list by first words, and what only more of its words tell. */
final class Forbidden {

    private static final String LIST = "forbidden-statements.txt";
    private static final Set<String> HARMLESS = Set.of("constraints", "work_mem", "maintenance_work_mem", "lock_timeout",
            "client_min_messages", "timezone", "time");
    private static final Set<String> SELF = Set.of("current_user", "current_role", "session_user");

    /** In a body these mean something else. */
    private static final Set<String> OF_BLOCKS = Set.of("begin", "end", "execute");

    private record Entry(String why, String[] words) {
    }

    private final List<Entry> entries = read();

    /** Gives the reason's name; empty when it may. */
    Optional<String> why(Command command) {
        if (isHarmlessSetting(command) || command.inBlock() && OF_BLOCKS.contains(command.tokens().get(0).text())) {
            return Optional.empty();
        }
        Command plain = new Command(command.statement(), plain(command.tokens()), command.inBlock());
        return entries.stream().filter(entry -> plain.begins(entry.words())).map(Entry::why).findFirst()
                .or(() -> further(command));
    }

    private static Optional<String> further(Command command) {
        boolean shapes = command.begins("create") || command.begins("alter");
        if (shapes && command.holds("tablespace")) {
            return Optional.of("server");
        }
        if (command.begins("alter") && givesAway(command.tokens())) {
            return Optional.of("role");
        }
        if (command.holds("set_config")) {
            return Optional.of("setting");
        }
        return Targets.of(command).stream().anyMatch(Targets.Target::elsewhere) || movesAway(command) ? Optional.of("schema")
                : Targets.of(command).stream().anyMatch(target -> target.name().startsWith("nanwang_")) ? Optional.of("kernel")
                : Optional.empty();
    }

    private static boolean movesAway(Command command) {
        List<SqlToken> tokens = command.tokens();
        for (int i = 1; command.begins("alter") && i < tokens.size(); i++) {
            if (tokens.get(i).is("schema") && tokens.get(i - 1).is("set")) {
                return true;
            }
        }
        return false;
    }

    private static boolean givesAway(List<SqlToken> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i - 2).is("owner") && tokens.get(i - 1).is("to") && !SELF.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmlessSetting(Command command) {
        List<SqlToken> tokens = command.tokens();
        return command.begins("set", "constraints")
                || command.begins("set", "local") && tokens.size() > 2 && HARMLESS.contains(tokens.get(2).text());
    }

    private static List<SqlToken> plain(List<SqlToken> tokens) {
        boolean replaces = tokens.size() > 3 && tokens.get(1).is("or") && tokens.get(2).is("replace");
        return replaces ? Stream.concat(tokens.stream().limit(1), tokens.stream().skip(3)).toList() : tokens;
    }

    private static List<Entry> read() {
        try (InputStream in = Forbidden.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Forbidden::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] parts = line.split(": ");
        return new Entry(parts[0], parts[1].split(" "));
    }
}
