package org.nanwang.kernel.identity.account;

import java.util.Optional;

/**
 * Where a try to sign in comes from.
 *
 * @param address the network address
 * @param browser the name of a browser in which this very account has signed in before; empty for a stranger
 */
public record Origin(String address, Optional<String> browser) {

    private static final int NETWORK_GROUPS = 4;

    /** Describes an address of which nothing else is known. */
    public static Origin of(String address) {
        return new Origin(address, Optional.empty());
    }

    /** Gives the network that counts as one: an IPv6 subscriber has a whole /64 to try from. */
    String network() {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        return plain.indexOf(':') < 0 ? plain : prefix(plain);
    }

    /** Four groups from the left, the zeros that {@code ::} stands for written out. */
    private static String prefix(String address) {
        int gap = address.indexOf("::");
        String[] left = (gap < 0 ? address : address.substring(0, gap)).split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS; i++) {
            boolean written = i < left.length && !left[i].isEmpty();
            network.append(written ? Integer.toHexString(Integer.parseInt(left[i], 16)) : "0").append(':');
        }
        return network.toString();
    }
}
