package org.nanwang.tests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts that goes wherever it is sent, from one server to the next, until there is something to read. */
final class Wanderer {

    /** Nobody answers there: an app's own address, where a browser would stop. */
    static final URI END = URI.create("http://127.0.0.1:9/done");

    private static final int STEPS = 15;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("class=\"button\" href=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    /** What the browser shows: a page, or the address of the app it was sent to in the end. */
    record Page(URI address, int status, String html) {

        boolean done() {
            return html.isEmpty() && address.toString().startsWith(END.toString());
        }

        boolean hasButton() {
            return BUTTON.matcher(html).find();
        }

        /** Gives where the one link that looks like a button leads. */
        URI button() {
            Matcher button = BUTTON.matcher(html);
            if (!button.find()) {
                throw new AssertionError("no button on " + address + ":\n" + html);
            }
            return address.resolve(text(button.group(1)));
        }
    }

    /** Gives what it keeps in its cookies. */
    List<String> secrets() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue).toList();
    }

    Page open(URI address) {
        return follow(HttpRequest.newBuilder(address).header("Accept-Language", "zh").build());
    }

    /** Sends the first form of a page with what is typed into it, in pairs. */
    Page submit(Page page, String... typed) {
        Matcher form = FORM.matcher(page.html());
        if (!form.find()) {
            throw new AssertionError("no form on " + page.address() + ":\n" + page.html());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form.group()).results().forEach(field -> fields.put(field.group(1), text(field.group(2))));
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return follow(HttpRequest.newBuilder(page.address().resolve(text(form.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", "zh")
                .POST(BodyPublishers.ofString(FormBrowser.form(fields))).build());
    }

    private Page follow(HttpRequest first) {
        HttpRequest request = first;
        for (int i = 0; i < STEPS; i++) {
            HttpResponse<String> answer = send(request);
            if (answer.headers().firstValue("Location").isEmpty()) {
                return new Page(request.uri(), answer.statusCode(), answer.body());
            }
            URI next = request.uri().resolve(answer.headers().firstValue("Location").get());
            if (next.toString().startsWith(END.toString())) {
                return new Page(next, answer.statusCode(), "");
            }
            request = HttpRequest.newBuilder(next).header("Accept-Language", "zh").build();
        }
        throw new AssertionError("going in circles at " + request.uri());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
