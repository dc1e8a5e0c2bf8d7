package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.zip.GZIPOutputStream;

/** Sends a file that never changes under its address. */
final class PageFile {

    private final String name;
    private final URL url;
    private final String version;

    PageFile(String name, URL url, String version) {
        this.name = name;
        this.url = url;
        this.version = version;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = ContentTypes.compressible(name) && accepts(request.getHeader("Accept-Encoding"));
        String tag = '"' + version + (compressed ? "-gzip\"" : "\"");
        SecurityHeaders.set(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(ContentTypes.of(name));
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        body(request.getMethod(), response, compressed);
    }

    private void body(String method, HttpServletResponse response, boolean compressed) throws IOException {
        URLConnection connection = url.openConnection();
        // a cached connection would keep the app's jar open after its end
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            if (!compressed) {
                response.setContentLengthLong(connection.getContentLengthLong());
            }
            if (!"HEAD".equals(method)) {
                copy(in, response.getOutputStream(), compressed);
            }
        }
    }

    private static void copy(InputStream in, OutputStream out, boolean compressed) throws IOException {
        if (!compressed) {
            in.transferTo(out);
            return;
        }
        GZIPOutputStream gzip = new GZIPOutputStream(out, 8192);
        in.transferTo(gzip);
        gzip.finish();
    }

    private static boolean accepts(String header) {
        return header != null && header.contains("gzip") && !header.contains("gzip;q=0");
    }

    private static boolean matches(String header, String tag) {
        return header != null && (header.equals("*") || header.contains(tag));
    }
}
