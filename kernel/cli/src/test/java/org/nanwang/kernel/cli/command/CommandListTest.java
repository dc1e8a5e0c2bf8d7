package org.nanwang.kernel.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.cli.text.Texts;
import picocli.CommandLine.Command;

class CommandListTest {

    private static final Set<String> OF_THE_SCRIPT = Set.of("up", "start", "dev", "build", "test", "bench");

    @Test
    void everyCommandIsInTheListOnce() {
        List<String> listed = CommandList.GROUPS.values().stream().flatMap(List::stream).toList();
        Set<String> known = new TreeSet<>(OF_THE_SCRIPT);
        Arrays.stream(Nanwang.class.getAnnotation(Command.class).subcommands())
                .forEach(command -> known.add(command.getAnnotation(Command.class).name()));
        assertEquals(known, new TreeSet<>(listed));
        assertEquals(known.size(), listed.size());
    }

    @Test
    void everyGroupAndCommandIsDescribed() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertTrue(new CommandList(new Texts(language)).lines().size() > 30);
        }
    }
}
