package org.nanwang.sdk.people;

/** Check characters by weights and a modulus (GB/T 17710, ISO 7064), as the national codes have them. */
final class CheckCharacter {

    private CheckCharacter() {
    }

    /** Adds up the places of characters in an alphabet, the first weighing 1 and each next so many times more. */
    static int sum(String text, String alphabet, int base, int modulus) {
        int weight = 1;
        int sum = 0;
        for (char character : text.toCharArray()) {
            sum += alphabet.indexOf(character) * weight;
            weight = weight * base % modulus;
        }
        return sum % modulus;
    }
}
