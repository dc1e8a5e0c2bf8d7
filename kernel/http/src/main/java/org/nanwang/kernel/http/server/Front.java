package org.nanwang.kernel.http.server;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * What stands between people and the node.
 *
 * @param publicUrl what people call it by, when that is not where it listens
 * @param proxies who may say for whom they ask
 */
public record Front(Optional<URI> publicUrl, TrustedProxies proxies) {

    void customize(HttpConfiguration configuration) {
        publicUrl.ifPresent(address -> configuration.addCustomizer((request, headers) -> calledBy(address, request)));
        if (!proxies.addresses().isEmpty()) {
            configuration.addCustomizer(proxies.customizer());
        }
    }

    /** Whoever asks a request for its address, to build another one from it, hears the public one. */
    private static Request calledBy(URI address, Request request) {
        HttpURI called = HttpURI.build(request.getHttpURI()).scheme(address.getScheme())
                .authority(address.getHost(), address.getPort()).asImmutable();
        HttpFields headers = HttpFields.build(request.getHeaders())
                .put(new HostPortHttpField(address.getHost(), address.getPort())).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpURI getHttpURI() {
                return called;
            }

            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }
}
