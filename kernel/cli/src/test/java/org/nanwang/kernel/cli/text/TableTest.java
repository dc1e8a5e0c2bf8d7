package org.nanwang.kernel.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void chineseCharactersTakeTwoCells() {
        assertEquals(List.of("A     B", "区    x", "abcd  y"),
                new Table("A", "B").row("区", "x").row("abcd", "y").lines());
        assertEquals(5, Table.width("（a任"));
    }

    @Test
    void whatCameFromElsewhereCannotMoveTheCursor() {
        assertEquals(List.of("A", "x [31m y"), new Table("A").row("x\u001b[31m\ny").lines());
    }
}
