package org.nanwang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Speaks HTTP with the app under test. Never changed: {@link #as} and {@link #in} give another client.
 *
 * @since 1.0
 */
public final class AppClient {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Badges badges;
    private final Map<String, String> headers;

    AppClient(URI base, Badges badges) {
        this(base, badges, Map.of("Accept", "*/*"));
    }

    private AppClient(URI base, Badges badges, Map<String, String> headers) {
        this.base = base;
        this.badges = badges;
        this.headers = headers;
    }

    /**
     * Calls as a made-up account.
     *
     * @param account its name
     * @param permissions what it may do
     */
    public AppClient as(String account, String... permissions) {
        return wearing(badges.of(account, permissions));
    }

    /**
     * Calls with roles of the app, held where it is installed; to be used after {@link #as}.
     *
     * @param roles as the descriptor declares them
     * @throws IllegalStateException if it is not known who calls
     */
    public AppClient holding(String... roles) {
        return wearing(badges.holding(roles));
    }

    /**
     * Calls in a language.
     *
     * @param language never null
     */
    public AppClient in(Locale language) {
        return with("Accept-Language", language.toLanguageTag());
    }

    /**
     * Calls with another header.
     *
     * @param name never null
     * @param value never null
     */
    public AppClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new AppClient(base, badges, more);
    }

    /**
     * Gets.
     *
     * @param path relative to the app's page: {@code api/greeting}
     */
    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /**
     * Posts JSON.
     *
     * @param path relative to the app's page
     * @param json the body
     */
    public HttpResponse<String> post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    /**
     * Sends any request.
     *
     * @param method such as PUT
     * @param path relative to the app's page
     * @param body never null
     */
    public HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST).method(method, body);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + base.resolve(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + base.resolve(path), e);
        }
    }

    private AppClient wearing(Badges badge) {
        return new AppClient(base, badge, headers).with("Authorization", badge.header());
    }
}
