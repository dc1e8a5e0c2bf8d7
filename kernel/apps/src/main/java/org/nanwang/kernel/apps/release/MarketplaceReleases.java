package org.nanwang.kernel.apps.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;

/** The marketplace, over HTTP. */
public final class MarketplaceReleases implements ReleaseSource {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration DELIVER_WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    private final Supplier<URI> address;
    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Asks a marketplace.
     *
     * @param address its page, ending in a slash; asked each time, since one's own is known only after the start
     * @param client with a connect timeout
     */
    public MarketplaceReleases(Supplier<URI> address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    @Override
    public Optional<Offer> find(AppId app, ReleaseVersion version) {
        URI release = address(app, version);
        return text(release).map(this::parse).map(found -> {
            String approval = text(below(release, "approval"))
                    .orElseThrow(() -> new Refusal(AppsError.RELEASE_NOT_APPROVED, app, version));
            String statement = text(below(release, "release"))
                    .orElseThrow(() -> failed("it gives no statement of the vendor for " + app + " " + version));
            return new Offer(app, version, digest(found), found.path("size").asLong(),
                    Envelope.parse("release", statement), Envelope.parse("approval", approval));
        });
    }

    @Override
    public InputStream open(Offer offer) throws IOException {
        URI bundle = below(address(offer.app(), offer.version()), "bundle");
        HttpResponse<InputStream> answer = send(bundle, BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK) {
            answer.body().close();
            throw new IOException("status " + answer.statusCode() + " for " + bundle.getPath());
        }
        giveUpLater(answer.body());
        return answer.body();
    }

    /** A marketplace that falls silent in the middle would hold its reader for ever. */
    private static void giveUpLater(InputStream body) {
        CompletableFuture.delayedExecutor(DELIVER_WITHIN.toSeconds(), TimeUnit.SECONDS).execute(() -> {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public String toString() {
        return address.get().toString();
    }

    private URI address(AppId app, ReleaseVersion version) {
        return address.get().resolve("api/releases/" + app + "/" + version);
    }

    private static URI below(URI release, String word) {
        return URI.create(release + "/" + word);
    }

    private Optional<String> text(URI place) {
        try {
            HttpResponse<InputStream> answer = send(place, BodyHandlers.ofInputStream());
            if (answer.statusCode() == OK) {
                return Optional.of(text(answer.body(), place));
            }
            answer.body().close();
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failed("status " + answer.statusCode() + " for " + place.getPath());
        } catch (IOException e) {
            throw new Refusal(e, AppsError.SOURCE_FAILED, this, e.toString());
        }
    }

    /** A hostile marketplace could talk for ever. */
    private String text(InputStream body, URI place) throws IOException {
        giveUpLater(body);
        try (body) {
            byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
            if (bytes.length > LONGEST_ANSWER) {
                throw failed("an answer of more than " + LONGEST_ANSWER + " bytes for " + place.getPath());
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private <T> HttpResponse<T> send(URI place, BodyHandler<T> body) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(place).timeout(ANSWER_WITHIN).build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** It becomes the name of a file. */
    private String digest(JsonNode release) {
        String digest = release.path("sha256").asText();
        if (!digest.matches("[0-9a-f]{64}")) {
            throw failed("it gives no SHA-256 of the bundle");
        }
        return digest;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw failed("it does not answer in JSON");
        }
    }

    private Refusal failed(String why) {
        return new Refusal(AppsError.SOURCE_FAILED, this, why);
    }
}
