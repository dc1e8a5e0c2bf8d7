package org.nanwang.sdk.money;

/**
 * An amount in renminbi.
 *
 * @param fen hundredths of a yuan; may be negative
 * @since 1.0
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /**
     * Adds.
     *
     * @param other never null
     * @throws ArithmeticException if the sum leaves the range of a long
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /**
     * Multiplies.
     *
     * @throws ArithmeticException if the product leaves the range of a long
     */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(fen, factor));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Writes yuan with two decimals: {@code 12.50}. */
    @Override
    public String toString() {
        long absolute = Math.abs(fen);
        return (fen < 0 ? "-" : "") + Long.toUnsignedString(Long.divideUnsigned(absolute, 100)) + "."
                + String.format("%02d", Long.remainderUnsigned(absolute, 100));
    }
}
