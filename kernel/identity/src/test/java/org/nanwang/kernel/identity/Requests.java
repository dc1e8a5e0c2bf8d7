package org.nanwang.kernel.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Servlet requests that know only what identity asks them. */
public final class Requests {

    private Requests() {
    }

    /** Makes one that knows where it comes from. */
    public static HttpServletRequest from(String address) {
        return of(address, "/", null, List.of(), Map.of());
    }

    /** Makes one of a browser. */
    public static HttpServletRequest of(
            String address, String path, String query, Collection<Cookie> cookies, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getRequestURI" -> path;
                    case "getQueryString" -> query;
                    case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
