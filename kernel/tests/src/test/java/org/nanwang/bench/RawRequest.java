package org.nanwang.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as it goes over the wire. */
record RawRequest(byte[] bytes) {

    private static final String END = "\r\n";

    /** Words a GET. */
    static RawRequest get(URI address, String... headers) {
        return new RawRequest(ascii(head("GET", address, headers) + END));
    }

    /** Words a POST of a form. */
    static RawRequest form(URI address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return new RawRequest(ascii(head("POST", address, headers) + "Content-Type: application/x-www-form-urlencoded" + END
                + "Content-Length: " + body.length() + END + END + body));
    }

    private static String head(String method, URI address, String... headers) {
        String path = address.getRawQuery() == null
                ? address.getRawPath() : address.getRawPath() + "?" + address.getRawQuery();
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1" + END + "Host: " + address.getAuthority() + END);
        for (String header : headers) {
            text.append(header).append(END);
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
