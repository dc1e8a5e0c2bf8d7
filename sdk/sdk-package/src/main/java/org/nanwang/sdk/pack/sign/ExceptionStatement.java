package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/**
 * What a marketplace signs when an appeal is granted: this finding does not count against releases of this app.
 *
 * @param finding which, and the number of this exception
 * @param app whose
 * @param throughMajor the last major version it holds for
 * @param expires when it ends by itself; empty if it does not
 * @param ruling who decided it, when and why
 */
public record ExceptionStatement(
        ExceptedFinding finding, AppId app, int throughMajor, Optional<Instant> expires, Ruling ruling) {

    /** The payload type of its envelope. */
    public static final String TYPE = "application/vnd.nanwang.exception+json";

    /**
     * How it came about.
     *
     * @param by the account that decided
     */
    public record Ruling(String reason, String by, Instant at) {
    }

    /**
     * Reads the statement of an envelope. It says nothing about the signature.
     *
     * @throws Refusal if the envelope holds no such statement
     */
    public static ExceptionStatement read(Envelope envelope) {
        StatementJson json = StatementJson.open(TYPE, envelope);
        return new ExceptionStatement(json.value("finding", ExceptedFinding::parse), json.value("app", AppId::new),
                json.value("throughMajor", Integer::parseInt),
                json.optional("expires", Instant::parse),
                new Ruling(json.value("reason", text -> text), json.value("decidedBy", account -> account),
                        json.value("decidedAt", Instant::parse)));
    }

    /** Signs the statement. */
    public Envelope sign(Signer signer) {
        ObjectNode json = StatementJson.create()
                .put("finding", finding.toString())
                .put("app", app.value())
                .put("throughMajor", Integer.toString(throughMajor))
                .put("reason", ruling.reason())
                .put("decidedBy", ruling.by())
                .put("decidedAt", ruling.at().toString());
        expires.ifPresent(end -> json.put("expires", end.toString()));
        return Envelope.sign(TYPE, StatementJson.bytes(json), signer);
    }

    /** Tells whether it holds for a release at a moment. */
    public boolean holdsFor(AppId other, ReleaseVersion version, Instant now) {
        return app.equals(other) && version.major() <= throughMajor && expires.map(now::isBefore).orElse(true);
    }
}
