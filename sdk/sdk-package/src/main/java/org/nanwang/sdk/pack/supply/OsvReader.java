package org.nanwang.sdk.pack.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** Reads an OSV record. */
final class OsvReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GRAVE = Set.of("HIGH", "CRITICAL");
    private static final int LONGEST_SUMMARY = 200;

    private final JsonNode osv;
    private final String id;

    /** Opens a record; the place is for the refusal. */
    OsvReader(String place, String record) {
        osv = parse(place, record);
        id = osv.path("id").asText("");
        if (id.isEmpty() || !osv.path("affected").isArray() && osv.path("withdrawn").isMissingNode()) {
            throw new Refusal(PackageError.LIST_UNREADABLE, place, "it has no 'id' or no 'affected'");
        }
    }

    String id() {
        return id;
    }

    /** Gives what it tells of Maven packages; what is withdrawn tells nothing. */
    List<Advisory> advisories() {
        List<Advisory> advisories = new ArrayList<>();
        if (osv.path("withdrawn").isMissingNode()) {
            osv.path("affected").forEach(affected -> advisory(id, osv, affected).ifPresent(advisories::add));
        }
        return advisories;
    }

    private static JsonNode parse(String place, String record) {
        try {
            return JSON.readTree(record);
        } catch (JsonProcessingException e) {
            throw new Refusal(e, PackageError.LIST_UNREADABLE, place, e.getOriginalMessage());
        }
    }

    private static Optional<Advisory> advisory(String id, JsonNode osv, JsonNode affected) {
        JsonNode subject = affected.path("package");
        if (!subject.path("ecosystem").asText().split(":")[0].equals("Maven")) {
            return Optional.empty();
        }
        Set<String> versions = new HashSet<>();
        affected.path("versions").forEach(version -> versions.add(version.asText()));
        List<Span> spans = new ArrayList<>();
        affected.path("ranges").forEach(range -> spans.addAll(spans(range)));
        return Optional.of(new Advisory(id, summary(osv), grave(osv, affected), subject.path("name").asText(), versions, spans));
    }

    /** Events of a range come in the order of versions: something begins, and ends or does not. */
    private static List<Span> spans(JsonNode range) {
        List<Span> spans = new ArrayList<>();
        if (range.path("type").asText().equals("GIT")) {
            return spans;
        }
        String introduced = null;
        for (JsonNode event : range.path("events")) {
            if (event.has("introduced")) {
                introduced = event.path("introduced").asText();
            } else if (introduced != null && (event.has("fixed") || event.has("last_affected"))) {
                spans.add(new Span(introduced, text(event, "fixed"), text(event, "last_affected")));
                introduced = null;
            }
        }
        if (introduced != null) {
            spans.add(new Span(introduced, Optional.empty(), Optional.empty()));
        }
        return spans;
    }

    private static Optional<String> text(JsonNode event, String key) {
        return Optional.ofNullable(event.path(key).textValue());
    }

    private static String summary(JsonNode osv) {
        String text = osv.path("summary").asText(osv.path("details").asText("")).replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) + "..." : text;
    }

    /** As the database words it; what says nothing of it is taken for grave. */
    private static boolean grave(JsonNode osv, JsonNode affected) {
        String word = osv.at("/database_specific/severity").asText(affected.at("/database_specific/severity").asText("HIGH"));
        return GRAVE.contains(word.toUpperCase(Locale.ROOT));
    }
}
