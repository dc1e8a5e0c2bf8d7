package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** One file of the kit, kept in memory. A browser asks each time whether it is still the same. */
final class KitFile {

    private final String type;
    private final byte[] content;
    private final String tag;

    private KitFile(String type, byte[] content) {
        this.type = type;
        this.content = content;
        this.tag = tag(content);
    }

    static KitFile read(String name) {
        try (InputStream in = KitFile.class.getResourceAsStream("kit/" + name)) {
            return new KitFile(ContentTypes.of(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.set(response);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String tag(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return '"' + HexFormat.of().toHexDigits((int) sum.getValue()) + '"';
    }
}
