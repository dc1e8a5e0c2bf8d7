package org.nanwang.kernel.identity.token;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** The keys that sign tokens, for platform admins. */
@Path("signing-keys")
@Produces(MediaType.APPLICATION_JSON)
public final class SigningKeysResource {

    private final SigningKeys keys;
    private final Directory directory;
    private final String city;

    /** Serves for a city. */
    public SigningKeysResource(SigningKeys keys, Directory directory, String city) {
        this.keys = keys;
        this.directory = directory;
        this.city = city;
    }

    /** A key by its id, and when it began or will begin to sign. */
    public record KeyItem(String id, Instant signsFrom) {
    }

    /** All keys whose tokens may still be good; there is never a second page. */
    public record KeyPage(List<KeyItem> items, Optional<String> next) {
    }

    @GET
    public KeyPage list(@Context Caller caller) {
        caller.require("node:read:" + city);
        return new KeyPage(keys.list().stream()
                .map(key -> new KeyItem(key.key().getKeyID(), key.signsFrom())).toList(), Optional.empty());
    }

    /** Makes a new key, which takes over in some minutes. */
    @POST
    public KeyPage rotate(@Context Caller caller) {
        caller.require("node:rotate-keys:" + city);
        String id = keys.rotate();
        directory.audit(new AuditEntry(caller.name(), "signing-key:rotate", id, Optional.of(new RegionCode(city)),
                Map.of(), Map.of("id", id)));
        return list(caller);
    }
}
