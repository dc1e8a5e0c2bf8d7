package org.nanwang.sdk.pack.sign;

import java.math.BigInteger;
import java.security.interfaces.EdECPublicKey;
import java.util.Set;

/**
 * The eight points of the curve whose order is 1, 2, 4 or 8. As a public key such a point accepts signatures that
 * nobody needs a private key to make; no honest key is one of them.
 */
final class LowOrder {

    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger OF_ORDER_8 =
            new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022");
    private static final Set<BigInteger> HEIGHTS = Set.of(BigInteger.ZERO, BigInteger.ONE,
            PRIME.subtract(BigInteger.ONE), OF_ORDER_8, PRIME.subtract(OF_ORDER_8));

    private LowOrder() {
    }

    /** Tells whether a key is such a point, however it is encoded: the sign of x does not count, nor does a y above the prime. */
    static boolean has(EdECPublicKey key) {
        return HEIGHTS.contains(key.getPoint().getY().mod(PRIME));
    }
}
