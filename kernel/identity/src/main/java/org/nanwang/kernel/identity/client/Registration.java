package org.nanwang.kernel.identity.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * A client as admins write it. What is left out is empty.
 *
 * @param name what people are shown, in both languages
 * @param region the county it works for
 * @param confidential whether it can keep a secret
 * @param redirectUris where answers may go, letter for letter
 * @param logoutUris where a browser may go after signing out
 * @param backChannelLogoutUri who is told when somebody signs out
 * @param grantTypes by their OAuth names
 * @param permissions what people may give it
 * @param audiences paths of this node its tokens are good at
 * @param keys its public keys, a JWK set as JSON text
 * @param address path of this node where it answers itself
 */
public record Registration(Name name, String region, boolean confidential, List<String> redirectUris,
        List<String> logoutUris, String backChannelLogoutUri, List<String> grantTypes, List<String> permissions,
        List<String> audiences, String keys, String address) {

    /** A name in both languages. */
    public record Name(String zh, String en) {
    }

    /** Writes what a client is. */
    public static Registration of(Client client) {
        return new Registration(new Name(client.name().zh(), client.name().en()),
                client.name().region().map(RegionCode::value).orElse(null), !client.open(),
                sorted(client.addresses().redirects()), sorted(client.addresses().afterLogout()),
                client.addresses().backChannel().orElse(null), sorted(client.limits().grants()),
                sorted(client.limits().scopes()), sorted(client.limits().audiences()), client.keys().orElse(null),
                client.addresses().serves().orElse(null));
    }

    /** Gives the same in a region, unless one is named. */
    Registration orIn(RegionCode home) {
        return region != null ? this : new Registration(name, home.value(), confidential, redirectUris, logoutUris,
                backChannelLogoutUri, grantTypes, permissions, audiences, keys, address);
    }

    /** Gives what the audit trail is told. */
    Map<String, String> told() {
        return Map.of("redirectUris", redirectUris.toString(), "grantTypes", grantTypes.toString(),
                "permissions", permissions.toString(), "audiences", audiences.toString(),
                "confidential", String.valueOf(confidential));
    }

    static List<String> present(List<String> list) {
        return Optional.ofNullable(list).orElse(List.of());
    }

    private static List<String> sorted(java.util.Set<String> texts) {
        return texts.stream().sorted().toList();
    }
}
