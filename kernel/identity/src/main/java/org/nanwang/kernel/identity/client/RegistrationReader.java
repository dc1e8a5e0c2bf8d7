package org.nanwang.kernel.identity.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;

/** Reads registrations, with a hard look. */
final class RegistrationReader {

    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token", "client_credentials",
            GrantType.DEVICE_CODE.getValue(), GrantType.TOKEN_EXCHANGE.getValue());
    /** Grants of clients that can keep a secret. */
    private static final Set<String> CONFIDENTIAL = Set.of("client_credentials", GrantType.TOKEN_EXCHANGE.getValue());
    private static final int MOST = 50;

    private final Regions regions;

    RegistrationReader(Regions regions) {
        this.regions = regions;
    }

    /** Reads what a client shall be. */
    Client read(String id, Registration asked) {
        if (asked == null || asked.name() == null || asked.name().zh() == null || asked.name().en() == null) {
            throw new Refusal(IdentityError.BODY_MISSING, "name.zh, name.en");
        }
        return new Client(id, !asked.confidential(),
                new ClientName(text(asked.name().en(), "name.en"), text(asked.name().zh(), "name.zh"), region(asked.region())),
                addresses(asked), limits(asked), keys(asked));
    }

    private Optional<RegionCode> region(String text) {
        return Optional.ofNullable(text).map(code -> {
            if (!code.matches("\\d{6}(\\d{3}){0,2}") || regions.find(new RegionCode(code)).isEmpty()) {
                throw new Refusal(IdentityError.ROLE_REGION, code);
            }
            return new RegionCode(code);
        });
    }

    private static ClientAddresses addresses(Registration asked) {
        boolean own = !asked.confidential();
        Set<String> redirects = set(asked.redirectUris(), "redirectUris");
        Set<String> afterLogout = set(asked.logoutUris(), "logoutUris");
        redirects.forEach(uri -> Redirects.require(uri, own));
        afterLogout.forEach(uri -> Redirects.require(uri, own));
        Optional<String> backChannel = Optional.ofNullable(asked.backChannelLogoutUri());
        backChannel.ifPresent(uri -> Redirects.require(uri, false));
        return new ClientAddresses(redirects, afterLogout, backChannel, serves(asked));
    }

    private static Optional<String> serves(Registration asked) {
        return Optional.ofNullable(asked.address()).map(RegistrationReader::path);
    }

    private static ClientLimits limits(Registration asked) {
        Set<String> grants = set(asked.grantTypes(), "grantTypes");
        grants.stream().filter(grant -> !GRANTS.contains(grant)
                || !asked.confidential() && CONFIDENTIAL.contains(grant)).findFirst().ifPresent(grant -> {
                    throw new Refusal(IdentityError.GRANT_UNFIT, grant, new TreeSet<>(GRANTS));
                });
        Set<String> scopes = set(asked.permissions(), "permissions");
        scopes.stream().filter(scope -> !Grants.readable(scope)).findFirst().ifPresent(scope -> {
            throw new Refusal(IdentityError.PERMISSION_MALFORMED, scope);
        });
        Set<String> audiences = set(asked.audiences(), "audiences");
        audiences.forEach(RegistrationReader::path);
        return new ClientLimits(grants, scopes, audiences);
    }

    private static String path(String path) {
        if (!path.matches("(/[A-Za-z0-9][A-Za-z0-9._~-]*)+/?")) {
            throw new Refusal(IdentityError.AUDIENCE_UNFIT, path);
        }
        return path;
    }

    private static Optional<String> keys(Registration asked) {
        return Optional.ofNullable(asked.keys()).map(text -> {
            try {
                return JWKSet.parse(text).toPublicJWKSet().toString(true);
            } catch (ParseException e) {
                throw new Refusal(e, IdentityError.KEYS_UNFIT);
            }
        });
    }

    private static Set<String> set(List<String> texts, String name) {
        List<String> all = Registration.present(texts);
        if (all.size() > MOST || all.stream().anyMatch(text -> text == null || text.length() > 500)) {
            throw new Refusal(IdentityError.BODY_MISSING, name);
        }
        return Set.copyOf(all);
    }

    private static String text(String text, String name) {
        if (text.isBlank() || text.length() > 100) {
            throw new Refusal(IdentityError.BODY_MISSING, name);
        }
        return text.strip();
    }
}
