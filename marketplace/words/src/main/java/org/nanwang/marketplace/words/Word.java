package org.nanwang.marketplace.words;

/**
 * A word of a text.
 *
 * @param text in lower case
 * @param position where it stands, counted from 1; several words may stand at one place: a word and its stem
 */
public record Word(String text, int position) {
}
