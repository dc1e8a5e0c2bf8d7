package org.nanwang.marketplace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nanwang.marketplace.release.Upload;

/** Advisories as OSV publishes them. */
public final class ExampleList {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Gives a record about a package of Maven: what comes before a version has the weakness. */
    public static String advisory(String id, String name, String fixed) {
        return """
                {"id": "%s", "summary": "A weakness", "affected": [{"package": {"ecosystem": "Maven", "name": "%s"},
                 "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}],
                 "database_specific": {"severity": "HIGH"}}""".formatted(id, name, fixed);
    }

    public ExampleList with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public ExampleList with(String id, String name, String fixed) {
        return with(id + ".json", advisory(id, name, fixed).getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Upload upload(byte[] content) {
        return Upload.receive(new ByteArrayInputStream(content), 1 << 28);
    }

    public static Upload upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }
}
