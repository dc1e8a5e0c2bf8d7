package org.nanwang.kernel.apps.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nanwang.sdk.web.Web;

/** What one instance shows to the web. Made by kernel-http, filled by the app, opened when its start has returned. */
public interface WebContainer extends Web, AutoCloseable {

    /** Takes no more publications and makes ready to serve. */
    void open();

    /**
     * Answers one request.
     *
     * @param path the rest of the path below the installation's address: {@code /api/lots}, never empty
     */
    void serve(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException;

    /** Frees everything; the app's class loader must not be reachable afterwards. */
    @Override
    void close();
}
