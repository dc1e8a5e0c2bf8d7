package org.nanwang.kernel.http.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The header in which proxies tell whom they speak for. Exactly one is read: a proxy passes the other on as a stranger
 * wrote it.
 */
public enum ForwardedHeader {

    /** The custom: addresses, separated by commas. */
    X_FORWARDED_FOR {
        @Override
        List<String> hops(HttpFields headers) {
            return headers.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        }
    },

    /** RFC 7239: {@code for=192.0.2.60;proto=https, for="[2001:db8::17]:4711"}. */
    FORWARDED {
        @Override
        List<String> hops(HttpFields headers) {
            return headers.getCSV(HttpHeader.FORWARDED, true).stream().map(FORWARDED::hop)
                    .map(hop -> hop.orElse("unknown")).toList();
        }
    };

    /** Gives who asked each proxy on the way, the first proxy's asker first. */
    abstract List<String> hops(HttpFields headers);

    private Optional<String> hop(String element) {
        return Arrays.stream(element.split(";")).map(String::strip)
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                .map(pair -> pair.substring("for=".length()).replace("\"", "")).findFirst();
    }
}
