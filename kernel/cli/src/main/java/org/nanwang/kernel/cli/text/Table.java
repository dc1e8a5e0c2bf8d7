package org.nanwang.kernel.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Columns that line up also where characters are two cells wide. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins with the headings. */
    public Table(String... headings) {
        rows.add(Arrays.asList(headings));
    }

    /** Adds a row. */
    public Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::printable).toList());
        return this;
    }

    /** Gives the lines, the headings first. */
    public List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Counts the cells of a terminal that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
    }

    private static String line(List<String> row, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    /** What came from elsewhere must not move the cursor or change colours. */
    private static String printable(String cell) {
        return cell.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** East Asian wide and full-width characters (Unicode UAX 11), as far as names need them. */
    private static boolean wide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }
}
