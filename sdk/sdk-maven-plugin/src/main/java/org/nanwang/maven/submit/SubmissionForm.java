package org.nanwang.maven.submit;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files (RFC 7578), streamed from the disk. */
final class SubmissionForm {

    private final String boundary = "nanwang-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    SubmissionForm file(String name, String type, Path file) throws FileNotFoundException {
        head("name=\"" + name + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type);
        parts.add(BodyPublishers.ofFile(file));
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    /** Adds a word; an empty one is left out. */
    SubmissionForm word(String name, String value) {
        if (!value.isEmpty()) {
            head("name=\"" + name + "\"");
            parts.add(BodyPublishers.ofString(value + "\r\n"));
        }
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void head(String disposition) {
        parts.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
    }
}
