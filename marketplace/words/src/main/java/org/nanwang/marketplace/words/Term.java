package org.nanwang.marketplace.words;

import java.util.List;
import java.util.Optional;

/**
 * Something that a text has to contain to be found.
 *
 * @param chain words of the text that follow each other
 * @param open whether the last of them may go on: {@code park} finds {@code parking}
 * @param stem what may stand instead
 */
public record Term(List<String> chain, boolean open, Optional<String> stem) {

    /** Copies the list. */
    public Term {
        chain = List.copyOf(chain);
    }
}
