package org.nanwang.marketplace.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.marketplace.exception.SignedException.Revocation;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.sign.ExceptionStatement;

/**
 * An exception. What it says is told only if the marketplace has signed it.
 *
 * @param throughMajor the last major version it holds for
 * @param expires when it ends by itself, if it does
 * @param revocation its end, if somebody has ended it
 * @param envelope what counts; absent once it has ended
 */
public record ExceptionView(long number, AppId app, Optional<String> rule, Optional<String> fingerprint,
        Optional<Integer> throughMajor, Optional<Instant> expires, Optional<String> reason, Optional<String> decidedBy,
        Optional<Instant> decidedAt, Optional<Revocation> revocation, Optional<Map<String, Object>> envelope) {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() { };
    private static final ObjectMapper JSON = new ObjectMapper();

    static ExceptionView of(SignedException kept, Optional<ExceptionStatement> said) {
        return new ExceptionView(kept.number(), kept.app(), said.map(each -> each.finding().rule()),
                said.map(each -> each.finding().fingerprint()), said.map(ExceptionStatement::throughMajor),
                said.flatMap(ExceptionStatement::expires), said.map(each -> each.ruling().reason()),
                said.map(each -> each.ruling().by()), said.map(each -> each.ruling().at()), kept.revocation(),
                said.filter(each -> kept.revocation().isEmpty()).map(each -> tree(kept.envelope())));
    }

    /** Plain maps: the platform, which writes the answer, has a Jackson of its own. */
    private static Map<String, Object> tree(String envelope) {
        try {
            return JSON.readValue(envelope, TREE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it was read just before", e);
        }
    }
}
