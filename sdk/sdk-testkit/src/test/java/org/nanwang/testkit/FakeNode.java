package org.nanwang.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.boot.NodeLauncher;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** A node that installs nothing, tells what was asked of it, and answers each request with the request. */
final class FakeNode implements DevelopmentNode, NodeLauncher {

    final List<String> asked = new ArrayList<>();
    private final HttpServer server;

    FakeNode() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::echo);
        server.start();
    }

    private void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = String.join(" ", exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getOrDefault("Accept-Language", List.of()).toString(),
                exchange.getRequestHeaders().getOrDefault("Authorization", List.of()).toString(), body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public DevelopmentNode start(NodeOptions options) {
        asked.add("start " + options.port());
        return this;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public InstallationId install(Path bundle, RegionCode region, Map<String, Object> configuration) {
        asked.add("install " + bundle.getFileName() + " " + configuration);
        return new InstallationId(region, "hello");
    }

    @Override
    public void uninstall(InstallationId installation) {
        asked.add("uninstall " + installation);
    }

    @Override
    public String token(String account, String... permissions) {
        return account + String.join("+", permissions);
    }

    @Override
    public PersonId person(NewPerson person) {
        asked.add("person " + person.account() + " of " + person.region() + person.name().map(name -> " named " + name).orElse(""));
        return new PersonId(person.account());
    }

    @Override
    public String role(InstallationId installation, String role) {
        return installation + "/" + role;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
