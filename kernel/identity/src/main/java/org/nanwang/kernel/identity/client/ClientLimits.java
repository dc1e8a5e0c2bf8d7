package org.nanwang.kernel.identity.client;

import com.nimbusds.oauth2.sdk.GrantType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.account.Grants;

/**
 * What a client may ask for.
 *
 * @param grants grant types by their OAuth names
 * @param scopes permissions it may be given on behalf of people, wildcards allowed
 * @param audiences addresses its tokens may be good at; none: the whole node
 */
public record ClientLimits(Set<String> grants, Set<String> scopes, Set<String> audiences) {

    /** Scopes of OpenID Connect, which every client may ask for. */
    public static final Set<String> STANDARD = Set.of("openid", "profile", "email", "phone", "offline_access");

    /** Copies the sets. */
    public ClientLimits {
        grants = Set.copyOf(grants);
        scopes = Set.copyOf(scopes);
        audiences = Set.copyOf(audiences);
    }

    /** Tells whether it may use a grant type. */
    public boolean allow(GrantType grant) {
        return grants.contains(grant.getValue());
    }

    /** Tells whether it may ask people for all of this. */
    public boolean allowScope(List<String> scope) {
        Grants permitted = new Grants(scopes);
        return scope.stream().allMatch(word -> STANDARD.contains(word) || permitted.allow(word));
    }

    /** Tells whether these allow nothing that others do not. */
    boolean within(ClientLimits others) {
        boolean places = others.audiences.isEmpty() || !audiences.isEmpty()
                && audiences.stream().allMatch(place -> others.audiences.stream().anyMatch(allowed -> within(place, allowed)));
        return places && others.grants.containsAll(grants) && others.allowScope(List.copyOf(scopes));
    }

    /**
     * Chooses where a token is good.
     *
     * @param asked the {@code resource} parameters of RFC 8707
     * @param issuer this node's address
     * @return where; an empty list means the whole node; empty if that is not allowed
     */
    public Optional<List<String>> audiences(List<String> asked, String issuer) {
        if (asked.isEmpty()) {
            return Optional.of(audiences.stream().map(place -> issuer + place).sorted().toList());
        }
        return asked.stream().allMatch(resource -> allowAudience(resource, issuer))
                ? Optional.of(asked.stream().distinct().toList()) : Optional.empty();
    }

    private boolean allowAudience(String resource, String issuer) {
        if (!resource.startsWith(issuer + "/")) {
            return false;
        }
        String place = resource.substring(issuer.length());
        return place.matches("(/[A-Za-z0-9._~-]+)+/?") && !place.contains("/.")
                && (audiences.isEmpty() || audiences.stream().anyMatch(allowed -> within(place, allowed)));
    }

    private static boolean within(String place, String allowed) {
        return place.equals(allowed) || place.startsWith(allowed.endsWith("/") ? allowed : allowed + "/");
    }
}
