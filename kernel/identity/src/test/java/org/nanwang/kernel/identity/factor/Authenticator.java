package org.nanwang.kernel.identity.factor;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's authenticator app: reads the secret off a page and shows codes. */
public final class Authenticator {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]{32})&");

    private final String secret;

    public Authenticator(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no secret in " + page);
        }
        secret = found.group(1);
    }

    public String code(Instant at) {
        return Totp.code(Base32.read(secret), at.getEpochSecond() / 30);
    }
}
