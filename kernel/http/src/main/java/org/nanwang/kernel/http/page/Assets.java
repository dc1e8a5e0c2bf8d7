package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** The files of a bundle's {@code web/} folder, below an address that holds the release's digest. */
public final class Assets {

    private static final int DIGEST_LENGTH = 16;

    private final HostedApp app;
    private final String version;

    /** Serves the page files of one app. */
    public Assets(HostedApp app) {
        this.app = app;
        this.version = app.digest().substring(0, DIGEST_LENGTH);
    }

    /** Gives the address of a file, below the app's base path. */
    String address(String file) {
        return "assets/" + version + "/" + file;
    }

    /** Answers for a path such as {@code 0123456789abcdef/lots.js}. */
    public void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!path.startsWith(version + "/")) {
            throw unknown(request);
        }
        String name = name(path.substring(version.length() + 1)).orElseThrow(() -> unknown(request));
        URL url = app.file("web/" + name).orElseThrow(() -> unknown(request));
        new PageFile(name, url, version).send(request, response);
    }

    /** Gives the file a path names; empty when it could lead elsewhere. */
    private static Optional<String> name(String encoded) {
        String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        boolean wild = name.isEmpty() || name.startsWith("/") || name.endsWith("/") || name.contains("//")
                || name.contains("..") || name.contains("\\") || name.indexOf('\0') >= 0 || name.contains(":");
        return wild ? Optional.empty() : Optional.of(name);
    }

    private static Refusal unknown(HttpServletRequest request) {
        return new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
    }
}
