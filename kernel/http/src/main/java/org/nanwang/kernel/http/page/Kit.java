package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** The kernel's own page files at {@code /kit/}: so far the module that starts an app's page. */
public final class Kit {

    private final byte[] shell = read("shell.js");
    private final String tag = tag(shell);

    /** Answers for a path below {@code /kit}. */
    public void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!path.equals("/shell.js")) {
            throw new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
        }
        SecurityHeaders.set(response);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(ContentTypes.of(path));
        response.setContentLength(shell.length);
        response.getOutputStream().write(shell);
    }

    private static String tag(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return '"' + HexFormat.of().toHexDigits((int) sum.getValue()) + '"';
    }

    private static byte[] read(String name) {
        try (InputStream in = Kit.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
