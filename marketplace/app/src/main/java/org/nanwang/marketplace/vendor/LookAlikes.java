package org.nanwang.marketplace.vendor;

/**
 * Tells names apart as people see them. After the confusables of Unicode Technical Standard 39, as far as they can occur:
 * ids have only lower-case ASCII letters, digits, dots and hyphens.
 */
final class LookAlikes {

    private LookAlikes() {
    }

    /** Tells whether people could take one for the other: the same at a glance, or one slip of a finger away. */
    static boolean alike(VendorId one, VendorId other) {
        String left = skeleton(one.value());
        String right = skeleton(other.value());
        return !one.equals(other) && (left.equals(right) || oneEditApart(left, right));
    }

    private static String skeleton(String name) {
        return name.replace("-", "").replace(".", "").replace("rn", "m").replace("vv", "w").replace("cl", "d")
                .replace('0', 'o').replace('1', 'l').replace('i', 'l').replace('5', 's').replace('2', 'z');
    }

    private static boolean oneEditApart(String left, String right) {
        if (left.length() < right.length()) {
            return oneEditApart(right, left);
        }
        int same = 0;
        while (same < right.length() && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        String rest = left.substring(Math.min(same + 1, left.length()));
        return left.length() == right.length()
                ? rest.equals(right.substring(Math.min(same + 1, right.length()))) || swapped(left, right, same)
                : left.length() == right.length() + 1 && rest.equals(right.substring(same));
    }

    /** Two neighbours in the other order are one slip, too. */
    private static boolean swapped(String left, String right, int at) {
        return at + 1 < left.length() && left.charAt(at) == right.charAt(at + 1) && left.charAt(at + 1) == right.charAt(at)
                && left.substring(at + 2).equals(right.substring(at + 2));
    }
}
