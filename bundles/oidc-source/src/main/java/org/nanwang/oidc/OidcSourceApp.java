package org.nanwang.oidc;

import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;
import org.nanwang.spi.identity.IdentitySource;

/** Offers one OpenID Connect provider as an identity source. */
public final class OidcSourceApp implements CityApp {

    private final Wire wire = new Wire();

    @Override
    public void start(City city) {
        Settings settings = Settings.read(city.configuration());
        Issuer issuer = new Issuer(settings.issuer(), wire, city.clock());
        ClientProof proof = ClientProof.of(city.configuration(), settings.clientId(), city.clock());
        city.providers().offer(IdentitySource.class, new OidcSource(settings,
                new Upstream(settings, issuer, proof, wire), new IdTokens(settings, issuer, city.clock())));
    }

    @Override
    public void stop() {
        wire.close();
    }
}
