package org.nanwang.kernel.trial.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Somebody who may do anything and asks for addresses. */
final class Visitor {

    private static final int SERVER_ERROR = 500;
    private static final int CUT = 0;
    private static final int LATE = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI node;
    private final String token;

    Visitor(URI node, String token) {
        this.node = node;
        this.token = token;
    }

    Answer get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            return new Answer(LATE, "");
        } catch (IOException e) {
            return new Answer(CUT, "");
        }
    }

    /**
     * What came back.
     *
     * @param status the HTTP status; 0 when the connection was cut, -1 when it took too long
     */
    record Answer(int status, String body) {

        /** Tells whether the server did its part; whom it refuses, and what it does not have, is its own affair. */
        boolean fine() {
            return status > CUT && status < SERVER_ERROR;
        }

        boolean late() {
            return status == LATE;
        }

        String words() {
            return status == CUT ? "-" : late() ? PATIENCE.toSeconds() + " s" : String.valueOf(status);
        }
    }
}
