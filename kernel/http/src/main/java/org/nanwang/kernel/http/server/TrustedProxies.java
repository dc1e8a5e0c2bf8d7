package org.nanwang.kernel.http.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies whose word counts for who calls. A header is read from its end, where the nearest proxy wrote, up to the
 * first address that is none of them: what stands before may be anybody's invention. Jetty's own customizer believes the
 * beginning. Scheme and host are public-url's and never a header's.
 *
 * @param addresses of the proxies: {@code 10.0.0.5}, {@code 10.0.0.0/24}, {@code 2001:db8::/32}
 * @param header where they tell it
 */
public record TrustedProxies(List<String> addresses, ForwardedHeader header) {

    /** Believes nobody. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of(), ForwardedHeader.X_FORWARDED_FOR);

    /**
     * Checks the addresses.
     *
     * @throws IllegalArgumentException if one cannot be understood
     */
    public TrustedProxies {
        addresses = List.copyOf(addresses);
        set(addresses);
    }

    /** Makes requests come from whom the proxies speak for. */
    HttpConfiguration.Customizer customizer() {
        InetAddressSet trusted = set(addresses);
        return (request, answer) -> {
            SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
            return peer instanceof InetSocketAddress known && trusted.test(known.getAddress())
                    ? from(caller(known.getAddress(), request.getHeaders(), trusted), known, request) : request;
        };
    }

    private InetAddress caller(InetAddress peer, HttpFields headers, InetAddressSet trusted) {
        List<String> hops = new ArrayList<>(header.hops(headers));
        Collections.reverse(hops);
        InetAddress caller = peer;
        for (String hop : hops) {
            Optional<InetAddress> next = AddressText.read(hop);
            if (next.isEmpty()) {
                return caller;
            }
            caller = next.get();
            if (!trusted.test(caller)) {
                return caller;
            }
        }
        return caller;
    }

    private static Request from(InetAddress caller, InetSocketAddress peer, Request request) {
        if (caller.equals(peer.getAddress())) {
            return request;
        }
        ConnectionMetaData connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
            @Override
            public SocketAddress getRemoteSocketAddress() {
                return new InetSocketAddress(caller, 0);
            }
        };
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return connection;
            }
        };
    }

    private static InetAddressSet set(List<String> addresses) {
        InetAddressSet set = new InetAddressSet();
        addresses.forEach(set::add);
        return set;
    }
}
