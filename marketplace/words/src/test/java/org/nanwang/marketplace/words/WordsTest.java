package org.nanwang.marketplace.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void chineseBecomesCharactersAndPairs() {
        assertEquals("停 停车 车 车场 场", texts("停车场"));
        assertTrue(finds("充电", "充电桩一张图"));
        assertTrue(finds("充电桩", "全城充电桩一张图"));
        assertFalse(finds("电充", "充电桩一张图"));
    }

    @Test
    void aQueryIsSplitIntoWordsThatMayStandApart() {
        assertTrue(finds("智慧停车收费", "智慧城市的停车与收费"));
        assertTrue(finds("养老的服务", "社区服务，居家养老"));
        assertFalse(finds("智慧停车收费", "智慧城市的停车"));
    }

    @Test
    void englishIsFoundByStemAndByItsBeginning() {
        assertTrue(finds("parks", "City parking"));
        assertTrue(finds("city pa", "City parking"));
        assertTrue(finds("City's", "the city"));
        assertFalse(finds("pa city", "City parking"), "only the last word is still being typed");
    }

    @Test
    void digitsAndLettersStandInsideChinese() {
        assertTrue(finds("5G", "越河街道5G社区"));
        assertTrue(finds("5g社区", "越河街道5G社区"));
        assertTrue(finds("12345热线", "拨打12345热线"));
    }

    @Test
    void fullWidthIsTheSameAsPlain() {
        assertTrue(finds("ＥＶ充电", "EV 充电"));
        assertTrue(finds("ev", "ＥＶ 充电"));
    }

    @Test
    void whatSaysNothingAsksForNothing() {
        assertEquals(List.of(), Words.query("  ，。!? "));
        assertEquals(List.of(), Words.of(""));
    }

    @Test
    void aLongQueryIsCut() {
        assertTrue(Words.query("停车 ".repeat(100_000)).size() < 100);
    }

    private static String texts(String text) {
        return Words.of(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static boolean finds(String query, String text) {
        List<Word> words = Words.of(text);
        return Words.query(query).stream().allMatch(term -> words.stream().anyMatch(word -> follows(term, words, word)));
    }

    private static boolean follows(Term term, List<Word> words, Word first) {
        if (term.stem().filter(first.text()::equals).isPresent()) {
            return true;
        }
        for (int i = 0; i < term.chain().size(); i++) {
            String wanted = term.chain().get(i);
            int position = first.position() + i;
            boolean open = term.open() && i == term.chain().size() - 1;
            if (words.stream().noneMatch(word -> word.position() == position
                    && (open ? word.text().startsWith(wanted) : word.text().equals(wanted)))) {
                return false;
            }
        }
        return true;
    }
}
