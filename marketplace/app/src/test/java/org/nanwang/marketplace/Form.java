package org.nanwang.marketplace;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as {@code curl -F} sends it. */
final class Form {

    static final String TYPE = "multipart/form-data; boundary=part";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form with(String name, byte[] content) {
        text("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + ".bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    BodyPublisher body() {
        text("--part--\r\n");
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
