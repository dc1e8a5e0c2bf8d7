package org.nanwang.kernel.identity.token;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** The keys that sign tokens, for platform admins. */
@Path("signing-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class SigningKeysResource {

    private final SigningKeys keys;
    private final String city;
    private final Clock clock;

    /** Serves for a city. */
    public SigningKeysResource(SigningKeys keys, String city, Clock clock) {
        this.keys = keys;
        this.city = city;
        this.clock = clock;
    }

    /**
     * A key without its private half.
     *
     * @param id its {@code kid}
     * @param state {@code shown} before it signs, {@code signing}, or {@code verifying} until its last token has expired
     */
    public record KeyItem(String id, String state, Instant signsFrom, Instant signsUntil) {
    }

    /** All keys whose tokens may still be good; there is never a second page. */
    public record KeyPage(List<KeyItem> items, Optional<String> next) {
    }

    @GET
    public KeyPage list(@Context Caller caller) {
        caller.require("signing-key:read:" + city);
        String signer = keys.signer().getKeyID();
        return new KeyPage(keys.list().stream().map(key -> item(key, signer)).toList(), Optional.empty());
    }

    /** Makes a new key, which takes over in some minutes. */
    @POST
    public KeyPage rotate(@Context Caller caller) {
        caller.require("signing-key:rotate:" + city);
        keys.rotate(id -> new AuditEntry(caller.name(), "signing-key:rotate", id, Optional.of(new RegionCode(city)),
                Map.of(), Map.of("id", id)));
        return list(caller);
    }

    private KeyItem item(SigningKey key, String signer) {
        String id = key.key().getKeyID();
        String state = id.equals(signer) ? "signing" : key.signsFrom().isAfter(clock.instant()) ? "shown" : "verifying";
        return new KeyItem(id, state, key.signsFrom(), keys.signsUntil(key));
    }
}
