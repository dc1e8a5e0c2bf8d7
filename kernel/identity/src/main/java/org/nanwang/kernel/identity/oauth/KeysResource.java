package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.nanwang.kernel.identity.token.SigningKeys;

/** The public keys that verify tokens (RFC 7517). */
@Path("jwks")
@Produces(MediaType.APPLICATION_JSON)
public final class KeysResource {

    private final SigningKeys keys;

    KeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    public Map<String, Object> keys() {
        return keys.publicKeys().toJSONObject(true);
    }
}
