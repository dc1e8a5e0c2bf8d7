package org.nanwang.kernel.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.server.Endpoint;
import org.nanwang.kernel.http.server.ForwardedHeader;
import org.nanwang.kernel.http.server.Front;
import org.nanwang.kernel.http.server.TrustedProxies;
import org.nanwang.kernel.http.tls.KeyFiles;
import org.nanwang.kernel.http.tls.TlsConfig;

/** Reads where the node listens and what stands before it: http-*, https-*, tls-*, public-url, trusted-proxies. */
final class EntranceKeys {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HTTP_PORT = 8370;
    private static final int LAST_PORT = 65535;
    private static final String EXAMPLE = "https://city.example";

    private final ConfigurationSource source;
    private final Path data;
    private final Optional<URI> publicUrl;

    EntranceKeys(ConfigurationSource source, Path data) {
        this.source = source;
        this.data = data;
        this.publicUrl = publicUrl();
    }

    /** What is sent without TLS can be read on the way, passwords too: it stays on the machine unless someone says so. */
    Endpoint http() {
        Endpoint endpoint = new Endpoint(
                source.text("http-host", LOOPBACK), source.integer("http-port", HTTP_PORT, 0, LAST_PORT));
        boolean told = source.flag("http-insecure", false);
        if (!endpoint.loopback() && !told) {
            source.refuse("http-host", "a loopback address such as " + LOOPBACK + ", since nothing encrypts there: listen "
                    + "elsewhere with https-host and https-port, or set http-insecure=true where a proxy encrypts");
        }
        requireName("http-host", endpoint);
        return endpoint;
    }

    Optional<HttpConfig.Https> https() {
        Optional<Integer> port = source.text("https-port").map(told -> source.integer("https-port", 0, 0, LAST_PORT));
        Endpoint endpoint = new Endpoint(source.text("https-host", LOOPBACK), port.orElse(0));
        Optional<KeyFiles> given = keyFiles();
        if (port.isEmpty()) {
            given.ifPresent(files -> source.refuse("tls-certificate", "left out, or given with https-port"));
            return Optional.empty();
        }
        requireName("https-host", endpoint);
        return Optional.of(new HttpConfig.Https(endpoint, new TlsConfig(given, data.resolve("tls"), names(endpoint))));
    }

    Front front() {
        List<String> addresses = source.list("trusted-proxies");
        ForwardedHeader header = source.choice("forwarded-header", ForwardedHeader.X_FORWARDED_FOR);
        try {
            return new Front(publicUrl, new TrustedProxies(addresses, header));
        } catch (IllegalArgumentException e) {
            source.refuse("trusted-proxies", "addresses such as 10.0.0.5 or 10.0.0.0/24, separated by commas");
            return new Front(publicUrl, TrustedProxies.NONE);
        }
    }

    private Optional<KeyFiles> keyFiles() {
        Optional<Path> certificate = source.path("tls-certificate");
        Optional<Path> key = source.path("tls-key");
        if (certificate.isPresent() != key.isPresent()) {
            source.refuse(key.isPresent() ? "tls-certificate" : "tls-key", "given: a certificate and its key go together");
        }
        return certificate.flatMap(file -> key.map(its -> new KeyFiles(file, its)));
    }

    /** What tokens and links name must be an address that people can call. */
    private void requireName(String key, Endpoint endpoint) {
        if (endpoint.everywhere() && publicUrl.isEmpty()) {
            source.refuse(key, "one address of this machine as long as public-url does not say how people reach it");
        }
    }

    private List<String> names(Endpoint endpoint) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", LOOPBACK, "::1"));
        if (!endpoint.everywhere()) {
            names.add(endpoint.host());
        }
        publicUrl.map(address -> address.getHost().replaceAll("[\\[\\]]", "")).ifPresent(names::add);
        return List.copyOf(names);
    }

    /** An address with a path would lead elsewhere than what apps are told: every app's own path begins at the root. */
    private Optional<URI> publicUrl() {
        Optional<URI> given = source.uri("public-url", EXAMPLE);
        if (given.isPresent() && !given.get().toString().matches("https?://[^/?#@]+/?")) {
            source.refuse("public-url", "scheme and host only, such as " + EXAMPLE);
            return Optional.empty();
        }
        return given.map(address -> URI.create(address.toString().replaceFirst("/$", "")));
    }
}
