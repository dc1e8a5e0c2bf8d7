package org.nanwang.kernel.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser: keeps its cookie, fills in the forms it is shown. */
public final class Surfer {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final Function<HttpServletRequest, Response> opens;
    private final BiFunction<MultivaluedMap<String, String>, HttpServletRequest, Response> submits;
    private final String language;
    private Optional<Cookie> cookie = Optional.empty();

    public Surfer(Function<HttpServletRequest, Response> opens,
            BiFunction<MultivaluedMap<String, String>, HttpServletRequest, Response> submits, String language) {
        this.opens = opens;
        this.submits = submits;
        this.language = language;
    }

    public Response open(String address) {
        return kept(opens.apply(request(address)));
    }

    /** Sends the first form of a page, with what is typed into it. */
    public Response submit(Response page, String... typed) {
        String html = (String) page.getEntity();
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("csrf", found(HIDDEN, html));
        for (int i = 0; i < typed.length; i += 2) {
            form.putSingle(typed[i], typed[i + 1]);
        }
        return kept(submits.apply(form, request(found(ACTION, html))));
    }

    public Optional<String> secret() {
        return cookie.map(Cookie::getValue);
    }

    /** Takes over what another browser keeps. */
    public void steal(Surfer other) {
        cookie = other.cookie;
    }

    private HttpServletRequest request(String address) {
        int mark = address.indexOf('?');
        return Requests.of("10.0.0.1", mark < 0 ? address : address.substring(0, mark),
                mark < 0 ? null : address.substring(mark + 1), cookie,
                Map.of("Accept-Language", language, "User-Agent", "Surfer <b>1</b>"));
    }

    private Response kept(Response response) {
        Optional.ofNullable(response.getHeaderString("Set-Cookie")).map(header -> header.split("[=;]"))
                .ifPresent(parts -> cookie = Optional.of(new Cookie(parts[0], parts[1])));
        return response;
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + html);
        }
        return matcher.group(1).replace("&amp;", "&");
    }
}
