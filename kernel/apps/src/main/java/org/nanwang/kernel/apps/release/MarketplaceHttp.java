package org.nanwang.kernel.apps.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;

/** Questions to a marketplace that may be slow, silent or hostile. */
public final class MarketplaceHttp {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration DELIVER_WITHIN = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int LONGEST_LIST = 32 << 20;
    private static final int NOT_FOUND = 404;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    private final Supplier<URI> address;
    private final HttpClient client;

    /**
     * An answer in text.
     *
     * @param body what it says
     * @param tag what tells it from a later one
     */
    public record Answer(String body, Optional<String> tag) {
    }

    /**
     * Asks a marketplace.
     *
     * @param address its page, ending in a slash; asked each time, since one's own is known only after the start
     * @param client with a connect timeout
     */
    public MarketplaceHttp(Supplier<URI> address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** Gives the address of something the marketplace has. */
    public URI place(String path) {
        return address.get().resolve(path);
    }

    /** Reads a text; empty when it is not there. */
    public Optional<String> text(URI place) {
        return text(place, Optional.empty()).map(Answer::body);
    }

    /** Reads a text that may be long; empty when it is not there. */
    public Optional<String> list(URI place) {
        return text(place, Optional.empty(), LONGEST_LIST).map(Answer::body);
    }

    /** Reads a text unless it is the one that is known by its tag; empty when it is, or is not there. */
    public Optional<Answer> text(URI place, Optional<String> known) {
        return text(place, known, LONGEST_ANSWER);
    }

    private Optional<Answer> text(URI place, Optional<String> known, int longest) {
        try {
            HttpResponse<InputStream> answer = send(place, known);
            if (answer.statusCode() == OK) {
                return Optional.of(new Answer(text(answer.body(), place, longest), answer.headers().firstValue("ETag")));
            }
            answer.body().close();
            if (answer.statusCode() == NOT_FOUND || answer.statusCode() == NOT_MODIFIED) {
                return Optional.empty();
            }
            throw failed("status " + answer.statusCode() + " for " + place.getPath());
        } catch (IOException e) {
            throw new Refusal(e, AppsError.SOURCE_FAILED, this, e.toString());
        }
    }

    /** Puts a text in the place of what is there, as somebody. */
    public void put(URI place, String json, String token) {
        HttpRequest request = HttpRequest.newBuilder(place).timeout(ANSWER_WITHIN).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token).PUT(BodyPublishers.ofString(json)).build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != OK) {
                throw failed("status " + status + " for " + place.getPath());
            }
        } catch (IOException e) {
            throw new Refusal(e, AppsError.SOURCE_FAILED, this, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(e, AppsError.SOURCE_FAILED, this, "interrupted");
        }
    }

    /** Opens something long; the caller closes it. */
    public InputStream open(URI place) throws IOException {
        HttpResponse<InputStream> answer = send(place, Optional.empty());
        if (answer.statusCode() != OK) {
            answer.body().close();
            throw new IOException("status " + answer.statusCode() + " for " + place.getPath());
        }
        giveUpLater(answer.body());
        return answer.body();
    }

    /** Tells that it does not answer as it should. */
    public Refusal failed(String why) {
        return new Refusal(AppsError.SOURCE_FAILED, this, why);
    }

    @Override
    public String toString() {
        return address.get().toString();
    }

    private HttpResponse<InputStream> send(URI place, Optional<String> known) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(place).timeout(ANSWER_WITHIN);
        known.ifPresent(tag -> request.header("If-None-Match", tag));
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A hostile marketplace could talk for ever. */
    private String text(InputStream body, URI place, int longest) throws IOException {
        giveUpLater(body);
        try (body) {
            byte[] bytes = body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw failed("an answer of more than " + longest + " bytes for " + place.getPath());
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
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
}
