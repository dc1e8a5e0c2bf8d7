package org.nanwang.kernel.http.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.sdk.error.Refusal;

/**
 * A refusal as RFC 9457 tells it.
 *
 * @param status the HTTP status
 * @param code the stable code
 * @param title the same for all with such a status, in the caller's language
 * @param detail this one, in the caller's language
 * @param instance the path that was asked for
 * @param trace the trace id
 */
public record Problem(int status, String code, String title, String detail, String instance, String trace) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Tells a refusal to the one who called. */
    public static Problem of(Refusal refusal, Call call) {
        return of(refusal, status(refusal), call);
    }

    /** Tells a refusal with a status of its own. */
    public static Problem of(Refusal refusal, int status, Call call) {
        return of(refusal, status, call.language(), call.path(), call.trace());
    }

    /** Tells a refusal when there is no call. */
    public static Problem of(Refusal refusal, int status, Locale language, String path, String trace) {
        String title = new Refusal(Title.of(status)).message(language);
        return new Problem(status, refusal.code().code(), title, refusal.message(language), path, trace);
    }

    private static int status(Refusal refusal) {
        return refusal.code() instanceof HttpError error ? error.status() : refusal.code().kind().status();
    }

    /** Gives the header a client needs to act on this problem, if there is one. */
    public Optional<Hint> hint() {
        return switch (status) {
            case 401 -> Optional.of(new Hint("WWW-Authenticate", "Bearer realm=\"nanwang\""));
            case 503 -> Optional.of(new Hint("Retry-After", "1"));
            default -> Optional.empty();
        };
    }

    /** Answers with this problem. */
    public void write(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        hint().ifPresent(hint -> response.setHeader(hint.header(), hint.value()));
        byte[] body = json();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Writes this problem as JSON. */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "urn:nanwang:problem:" + code);
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            json.writeStringField("instance", instance);
            json.writeStringField("trace", trace);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A header with its value. */
    public record Hint(String header, String value) {
    }
}
