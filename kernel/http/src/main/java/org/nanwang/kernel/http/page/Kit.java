package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/**
 * The kernel's own page files at {@code /kit/1/}: what starts an app's page, and what pages share. The number is the
 * version of the contract with apps: files below it change only so that pages written for it go on working.
 */
public final class Kit {

    /** Where they are. */
    static final String PATH = "/kit/1/";

    private static final String BELOW_KIT = "/1/";

    private final Map<String, KitFile> files = Stream.of("shell.js", "page.js", "session.js", "nanwang.css", "icon.svg")
            .collect(Collectors.toUnmodifiableMap(name -> BELOW_KIT + name, KitFile::read));

    /** Answers for a path below {@code /kit}. */
    public void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        KitFile file = files.get(path);
        if (file == null) {
            throw new Refusal(HttpError.ADDRESS_UNKNOWN, request.getRequestURI());
        }
        file.send(request, response);
    }
}
