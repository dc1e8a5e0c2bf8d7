package org.nanwang.kernel.http.server;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where to listen.
 *
 * @param host a name or an address of this machine
 * @param port 0 takes any free one
 */
public record Endpoint(String host, int port) {

    /** Tells whether only programs on this machine reach it. */
    public boolean loopback() {
        return host.equalsIgnoreCase("localhost")
                || AddressText.read(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Tells whether it stands for all addresses of this machine, so that nobody can call it by its name. */
    public boolean everywhere() {
        return AddressText.read(host).filter(InetAddress::isAnyLocalAddress).isPresent();
    }

    /** Gives its address, without a slash at the end. */
    public URI uri(String scheme, int boundPort) {
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + boundPort);
    }
}
