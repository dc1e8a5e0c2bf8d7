package org.nanwang.kernel.trial.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** The addresses of an installation that can be asked for without knowing anything of it. */
final class Addresses {

    /** More would say no more. */
    private static final int MOST = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Visitor visitor;
    private final String base;

    Addresses(Visitor visitor, String base) {
        this.visitor = visitor;
        this.base = base;
    }

    /** Looks at everything once and tells what does not answer. */
    List<TrialNote> probe() throws InterruptedException {
        List<TrialNote> notes = new ArrayList<>();
        for (String path : all()) {
            Visitor.Answer answer = visitor.get(path);
            if (!answer.fine()) {
                notes.add(Notes.of("address-fails", Weight.DOUBT, path, path, answer.words()));
            }
        }
        return notes;
    }

    /** Gives those that answer now, so that one can see whether they go on answering. */
    List<String> answering() throws InterruptedException {
        List<String> answering = new ArrayList<>();
        for (String path : all()) {
            if (visitor.get(path).fine() && visitor.get(path).fine()) {
                answering.add(path);
            }
        }
        return answering;
    }

    private List<String> all() throws InterruptedException {
        return Stream.concat(Stream.of(base, "/health"), operations()).limit(MOST).toList();
    }

    /** Reads what the app publishes: queries that need no parameter and answer at once. */
    private Stream<String> operations() throws InterruptedException {
        Visitor.Answer answer = visitor.get(base + "openapi.json");
        if (answer.status() != 200) {
            return Stream.empty();
        }
        try {
            JsonNode document = MAPPER.readTree(answer.body());
            String root = document.at("/servers/0/url").asText();
            return document.path("paths").properties().stream()
                    .filter(path -> !path.getKey().contains("{"))
                    .filter(path -> path.getValue().has("get"))
                    .filter(path -> needsNothing(path.getValue()) && needsNothing(path.getValue().path("get")))
                    .filter(path -> !path.getValue().path("get").toString().contains("text/event-stream"))
                    .map(path -> root + path.getKey());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean needsNothing(JsonNode of) {
        return StreamSupport.stream(of.path("parameters").spliterator(), false)
                .noneMatch(parameter -> parameter.path("required").asBoolean());
    }
}
