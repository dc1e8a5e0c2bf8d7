package org.nanwang.kernel.identity.attack;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.oauth.AccountResource;
import org.nanwang.kernel.identity.oauth.AuthorizeResource;
import org.nanwang.kernel.identity.oauth.DevicePageResource;
import org.nanwang.kernel.identity.oauth.LogoutResource;
import org.nanwang.kernel.identity.oauth.SourceResource;

/** Browsers that find their way between all pages of a city, and forms that others have made for them. */
final class Browsers {

    private static final String SOURCES = "/oauth2/sources";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final OAuthCity city;

    Browsers(OAuthCity city) {
        this.city = city;
    }

    Surfer make() {
        return new Surfer(this::open, this::submit, "en");
    }

    /** Gives one in which the person of the city has just signed in. */
    Surfer signedIn() {
        Surfer browser = make();
        login(browser, browser.open("/account/"), "zhang.san", OAuthCity.PASSWORD);
        return browser;
    }

    static Response login(Surfer browser, Response page, String name, String password) {
        return browser.submit(page, "name", name, "password", password, "step", "login");
    }

    /** Makes a page with one form, as anybody may put it on a page of their own. */
    static Response forged(String action, String token) {
        return Response.ok("<form action=\"" + action.replace("&", "&amp;") + "\"><input name=\"csrf\" value=\"" + token + "\">").build();
    }

    /** Reads the token of the first form of a page; empty if it has none. */
    static String token(Response page) {
        Matcher found = TOKEN.matcher(String.valueOf(page.getEntity()));
        return found.find() ? found.group(1) : "";
    }

    private Response open(HttpServletRequest request) {
        String path = request.getRequestURI();
        String[] parts = path.split("/");
        if (path.startsWith(SOURCES)) {
            SourceResource sources = city.the(SourceResource.class);
            return parts.length == 3 ? sources.show(request)
                    : parts[4].equals("begin") ? sources.begin(parts[3], request) : sources.complete(parts[3], request);
        }
        return switch (path) {
            case "/oauth2/authorize" -> city.the(AuthorizeResource.class).begin(request);
            case "/oauth2/device" -> city.the(DevicePageResource.class).show(request);
            case "/oauth2/logout" -> city.the(LogoutResource.class).begin(request);
            default -> city.the(AccountResource.class).show(request);
        };
    }

    private Response submit(MultivaluedMap<String, String> form, HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/oauth2/authorize" -> city.the(AuthorizeResource.class).submit(form, request);
            case "/oauth2/device" -> city.the(DevicePageResource.class).submit(form, request);
            case "/oauth2/logout" -> city.the(LogoutResource.class).submit(form, request);
            case SOURCES -> city.the(SourceResource.class).submit(form, request);
            default -> city.the(AccountResource.class).submit(form, request);
        };
    }
}
