package org.nanwang.marketplace.vendor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.people.Caller;

/** Makes tokens for machines that submit, knows them again, and ends them. */
public final class TokenDesk {

    private static final String MARK = "nvt_";
    private static final int BYTES = 32;
    private static final int NAME_LENGTH = 100;
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 100;

    private final VendorTokens tokens;
    private final Vendors vendors;
    private final Rights rights;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Works on a store and a register. */
    public TokenDesk(VendorTokens tokens, Vendors vendors, Rights rights, Clock clock) {
        this.tokens = tokens;
        this.vendors = vendors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Makes a token; nobody can show it again. */
    public Made make(VendorId vendor, String name, int days, Caller caller) {
        rights.require(caller, vendor, VendorRole.OWNER);
        vendors.requireActive(vendor);
        if (name.isBlank() || name.length() > NAME_LENGTH || days < 1 || days > MOST_DAYS) {
            throw new Refusal(MarketplaceError.TOKEN_MALFORMED, vendor, MOST_DAYS);
        }
        Instant now = now();
        if (tokens.of(vendor).stream().filter(token -> token.active(now)).count() >= MOST_TOKENS) {
            throw new Refusal(MarketplaceError.TOKENS_TOO_MANY, vendor, MOST_TOKENS);
        }
        String value = MARK + secret();
        String digest = digest(value);
        VendorToken token = new VendorToken(digest.substring(0, 16), vendor, name.strip(), digest, now, caller.name(),
                now.plus(Duration.ofDays(days)), Optional.empty());
        tokens.add(token);
        return new Made(token, value);
    }

    /** Lists a vendor's tokens, ended ones too. */
    public List<VendorToken> list(VendorId vendor, Caller caller) {
        rights.require(caller, vendor, VendorRole.VIEWER);
        return tokens.of(vendor);
    }

    /** Ends a token for ever. */
    public VendorToken revoke(VendorId vendor, String id, Caller caller) {
        if (!rights.managesVendors(caller)) {
            rights.require(caller, vendor, VendorRole.OWNER);
        }
        return tokens.revoke(vendor, id, now()).orElseThrow(() -> new Refusal(MarketplaceError.TOKEN_UNKNOWN, id, vendor));
    }

    /** Tells who comes with a token. */
    public Caller caller(String value) {
        return tokens.findByDigest(digest(value)).filter(token -> token.active(now())).map(TokenCaller::new)
                .orElseThrow(() -> new Refusal(MarketplaceError.TOKEN_INVALID));
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A secret of 256 bits needs no salt and no slow digest. */
    private static String digest(String value) {
        return Digests.ofBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A new token.
     *
     * @param token what is kept of it
     * @param value itself, told once
     */
    public record Made(VendorToken token, String value) {
    }
}
