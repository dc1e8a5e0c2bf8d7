package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.PageScope;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.identity.client.InstallationClients;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.LocalizedText;

/** The shell page of an app: it loads the app's module and hands it its place in the document. */
public final class Page {

    private static final String SHELL = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <link rel="icon" href="%s">
            <link rel="stylesheet" href="%s">
            <script type="module" src="%s"></script>
            </head>
            <body>
            <noscript>%s</noscript>
            <main id="app"%s></main>
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
        return SHELL.formatted(tag, escape(app.descriptor().name().in(language)), Kit.PATH + "icon.svg",
                Kit.PATH + "nanwang.css", Kit.PATH + "shell.js", noScript, attributes(module, tag));
    }

    /** What the shell's module reads: names in both languages, because the person may change the language. */
    private String attributes(AppDescriptor.WebModule module, String language) {
        LocalizedText name = app.descriptor().name();
        return data("module", app.basePath() + assets.address(module.module()))
                + data("installation", app.installation().id().toString())
                + data("app", app.installation().app().toString())
                + data("name-zh", name.in(Locale.CHINESE)) + data("name-en", name.in(Locale.ENGLISH))
                + data("region", app.region().code().toString())
                + data("region-zh", app.region().name(Locale.CHINESE)) + data("region-en", app.region().name(Locale.ENGLISH))
                + data("base", app.basePath()) + data("api", app.basePath() + "api") + data("language", language)
                + data("client", InstallationClients.pageOf(app.installation().id()))
                + data("scope", String.join(" ", scope()));
    }

    /** What the page asks a person for when they sign in. */
    private List<String> scope() {
        return Stream.concat(Stream.of("openid", "profile"), PageScope.of(app.descriptor(), app.region().code()).stream()).toList();
    }

    private static String data(String name, String value) {
        return " data-" + name + "=\"" + escape(value) + '"';
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
