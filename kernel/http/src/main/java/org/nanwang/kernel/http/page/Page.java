package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;

/** The shell page of an app: it loads the app's module and hands it its place in the document. */
public final class Page {

    private static final String SHELL = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <script type="module" src="/kit/shell.js"></script>
            </head>
            <body>
            <noscript>%s</noscript>
            <main id="app" data-module="%s" data-installation="%s" data-app="%s" data-region="%s" data-region-name="%s" \
            data-base="%s" data-api="%s" data-language="%s"></main>
            </body>
            </html>
            """;

    private final HostedApp app;
    private final Assets assets;

    /** Makes the page of one app. */
    public Page(HostedApp app, Assets assets) {
        this.app = app;
        this.assets = assets;
    }

    /** Tells whether a request asks for this page. */
    public boolean answers(HttpServletRequest request, String path) {
        if (path.equals("/")) {
            return true;
        }
        String accept = request.getHeader("Accept");
        // the page of the root address does not answer for every address nobody knows
        return accept != null && accept.contains("text/html") && !app.basePath().equals("/");
    }

    /** Answers with the page. */
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AppDescriptor.WebModule module = app.descriptor().web().orElseThrow(
                () -> new Refusal(HttpError.PAGE_MISSING, app.installation().id(), app.basePath()));
        if (!request.getRequestURI().startsWith(app.basePath())) {
            redirect(request, response);
            return;
        }
        byte[] body = html(module, Call.of(request).language()).getBytes(StandardCharsets.UTF_8);
        SecurityHeaders.set(response);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language");
        response.setContentType("text/html; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Adds the missing slash, so that relative addresses on the page are right. */
    private void redirect(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(308);
        response.setHeader("Location", app.basePath() + (query == null ? "" : "?" + query));
    }

    private String html(AppDescriptor.WebModule module, Locale language) {
        boolean chinese = language.equals(Locale.CHINESE);
        String tag = chinese ? "zh-CN" : "en";
        String noScript = chinese ? "此页面需要启用 JavaScript。" : "This page needs JavaScript.";
        return SHELL.formatted(tag, escape(app.descriptor().name().in(language)), noScript,
                escape(app.basePath() + assets.address(module.module())), app.installation().id(), app.installation().app(),
                app.region().code(), escape(app.region().name(language)), escape(app.basePath()),
                escape(app.basePath() + "api"), tag);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
