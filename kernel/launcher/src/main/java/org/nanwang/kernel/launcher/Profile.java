package org.nanwang.kernel.launcher;

import org.nanwang.kernel.identity.factor.SecondFactor;

/**
 * What a node is for, and so what holds where nothing is said.
 *
 * @param secondFactor who must have one
 * @param trials how many submitted releases are tried at the same time; each runs what nobody has read yet
 */
record Profile(SecondFactor secondFactor, int trials) {

    /** A laptop, whose releases are one's own. */
    static final Profile EVALUATION = new Profile(SecondFactor.OFF, 1);

    /** Strangers submit: whoever operates it has them tried once it has a place of its own (docs/operate/hardening.md). */
    static final Profile PRODUCTION = new Profile(SecondFactor.STAFF, 0);
}
