package org.nanwang.parking.event;

import java.util.Locale;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/**
 * What became of one reading, in JSON.
 *
 * @param id as reported
 * @param device as reported
 * @param outcome accepted, duplicate (it was known already) or refused
 * @param code why refused, for programs
 * @param reason why refused, for people
 */
public record EventAnswer(Optional<String> id, Optional<String> device, String outcome, Optional<String> code,
        Optional<String> reason) {

    static EventAnswer accepted(EventReport report) {
        return of(report, "accepted", Optional.empty(), Optional.empty());
    }

    static EventAnswer duplicate(EventReport report) {
        return of(report, "duplicate", Optional.empty(), Optional.empty());
    }

    static EventAnswer refused(EventReport report, Refusal refusal, Locale language) {
        return of(report, "refused", Optional.of(refusal.code().code()), Optional.of(refusal.message(language)));
    }

    private static EventAnswer of(
            EventReport report, String outcome, Optional<String> code, Optional<String> reason) {
        Optional<EventReport> sent = Optional.ofNullable(report);
        return new EventAnswer(sent.map(EventReport::id), sent.map(EventReport::device), outcome, code, reason);
    }
}
