package org.nanwang.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;

/** Servlet requests that know nothing but where they come from. */
public final class Requests {

    private Requests() {
    }

    public static HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getRemoteAddr")) {
                        return address;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
