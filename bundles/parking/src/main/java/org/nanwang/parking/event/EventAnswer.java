package org.nanwang.parking.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.nanwang.sdk.error.Refusal;

/**
 * What became of one reading, in JSON; absent parts are null.
 *
 * @param id as reported
 * @param device as reported
 * @param outcome accepted, duplicate (it was known already) or refused
 * @param code why refused, for programs
 * @param reason why refused, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventAnswer(String id, String device, String outcome, String code, String reason) {

    static EventAnswer accepted(EventReport report) {
        return new EventAnswer(report.id(), report.device(), "accepted", null, null);
    }

    static EventAnswer duplicate(EventReport report) {
        return new EventAnswer(report.id(), report.device(), "duplicate", null, null);
    }

    static EventAnswer refused(EventReport report, Refusal refusal, Locale language) {
        return new EventAnswer(report == null ? null : report.id(), report == null ? null : report.device(), "refused",
                refusal.code().code(), refusal.message(language));
    }
}
