package org.nanwang.sdk.pack.sign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The textual form of keys (RFC 7468). */
final class Pem {

    private final String label;
    private final Pattern form;

    Pem(String label) {
        this.label = label;
        this.form = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]{1,4096})-----END " + label + "-----");
    }

    String write(byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    Optional<byte[]> read(String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(matcher.group(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
