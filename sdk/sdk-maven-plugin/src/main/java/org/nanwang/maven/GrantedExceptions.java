package org.nanwang.maven;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.ExceptionList;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** Exceptions that a marketplace has granted, from a file or from the marketplace itself. Only what it has signed counts. */
final class GrantedExceptions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String source;
    private final File key;

    GrantedExceptions(String source, File key) {
        this.source = source;
        this.key = key;
    }

    /** Marks what falls under them; where it is not even known whose bundle it is, nothing does. */
    Inspection apply(Inspection inspection) {
        if (inspection.descriptor().isEmpty() || inspection.version().isEmpty()) {
            return inspection;
        }
        AppId app = inspection.descriptor().map(AppDescriptor::id).orElseThrow();
        return inspection.under(Exceptions.of(read(app), app, inspection.version().get(), Instant.now()));
    }

    private List<ExceptionStatement> read(AppId app) {
        if (!source.matches("https?://.*")) {
            if (key == null) {
                throw new Refusal(PackageError.EXCEPTIONS_UNREADABLE, source, "nanwang.exceptionsKey does not say who has signed it");
            }
            return ExceptionList.read(source, file(Path.of(source)), VerifyKey.load(key.toPath()));
        }
        VerifyKey signer = key == null ? VerifyKey.parse(fetch(named("catalogue/key"))) : VerifyKey.load(key.toPath());
        return ExceptionList.read(source, fetch(named("exceptions?limit=200&app=" + app)), signer);
    }

    /** The address may be that of the marketplace's API, or of its exceptions. */
    private String named(String path) {
        return source.replaceFirst("/(exceptions.*)?$", "") + "/" + path;
    }

    private String file(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    private String fetch(String address) {
        try {
            HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refusal(PackageError.EXCEPTIONS_UNREADABLE, address, "HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(e, PackageError.EXCEPTIONS_UNREADABLE, address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(e, PackageError.EXCEPTIONS_UNREADABLE, address, "interrupted");
        }
    }
}
