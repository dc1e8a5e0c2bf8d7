package org.nanwang.kernel.http.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers requests. */
@FunctionalInterface
public interface Answerer {

    /**
     * Answers one.
     *
     * @param path the rest of the path below the address this answerer is reached at, starting with a slash
     */
    void answer(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException;
}
