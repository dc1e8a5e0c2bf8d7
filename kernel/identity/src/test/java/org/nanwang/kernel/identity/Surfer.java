package org.nanwang.kernel.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String address = "10.0.0.1";

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
        return Optional.ofNullable(cookies.get("nanwang")).map(Cookie::getValue);
    }

    /** Takes over what another browser keeps. */
    public void steal(Surfer other) {
        cookies.putAll(other.cookies);
    }

    /** Keeps one more cookie. */
    public void choose(String name, String value) {
        cookies.put(name, new Cookie(name, value));
    }

    /** Goes on from another network address. */
    public Surfer from(String place) {
        address = place;
        return this;
    }

    private HttpServletRequest request(String target) {
        int mark = target.indexOf('?');
        return Requests.of(address, mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? null : target.substring(mark + 1), cookies.values(),
                Map.of("Accept-Language", language, "User-Agent", "Surfer <b>1</b>"));
    }

    private Response kept(Response response) {
        response.getHeaders().getOrDefault("Set-Cookie", List.of()).stream().map(header -> header.toString().split("[=;]"))
                .forEach(parts -> cookies.put(parts[0], new Cookie(parts[0], parts[1])));
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
