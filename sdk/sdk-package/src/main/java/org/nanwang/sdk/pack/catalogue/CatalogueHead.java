package org.nanwang.sdk.pack.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.Signer;

/**
 * What a marketplace signs of its catalogue: this is all of it at this moment.
 *
 * @param marketplace whose catalogue it is
 * @param chain how far it reaches
 * @param issuedAt when this was signed
 * @param expires when it stops being news: whoever sees no newer head by then is being kept from it
 */
public record CatalogueHead(String marketplace, CatalogueChain chain, Instant issuedAt, Instant expires) {

    /** The payload type of its envelope. */
    public static final String TYPE = "application/vnd.nanwang.catalogue+json";

    /**
     * Reads the statement of an envelope. It says nothing about the signature.
     *
     * @throws Refusal if the envelope holds no such statement
     */
    public static CatalogueHead read(Envelope envelope) {
        if (!TYPE.equals(envelope.payloadType())) {
            throw new Refusal(PackageError.STATEMENT_MALFORMED, TYPE, "it is of type '" + envelope.payloadType() + "'");
        }
        try {
            EntryJson json = EntryJson.open(new String(envelope.payload(), StandardCharsets.UTF_8));
            return new CatalogueHead(json.text("marketplace"),
                    new CatalogueChain(json.value("version", Long::parseLong), json.text("chain")),
                    json.instant("issuedAt"), json.instant("expires"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, PackageError.STATEMENT_MALFORMED, TYPE, e.getMessage());
        }
    }

    /** Signs the statement. */
    public Envelope sign(Signer signer) {
        return Envelope.sign(TYPE, EntryJson.of("head").with("marketplace", marketplace)
                .with("version", chain.version()).with("chain", chain.hash()).with("issuedAt", issuedAt)
                .with("expires", expires).write().getBytes(StandardCharsets.UTF_8), signer);
    }
}
