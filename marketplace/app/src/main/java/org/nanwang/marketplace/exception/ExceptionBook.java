package org.nanwang.marketplace.exception;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.exception.SignedException.Revocation;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.people.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows which exceptions hold. A row that the marketplace has not signed just so counts for nothing. */
public final class ExceptionBook {

    private static final int ALL = 10_000;
    private static final int REASON_LENGTH = 2000;
    private static final Logger LOG = LoggerFactory.getLogger(ExceptionBook.class);

    private final SignedExceptions exceptions;
    private final VerifyKey key;
    private final RulePolicy policy;
    private final Rights rights;
    private final Clock clock;

    /** Believes what a key has signed, as far as a policy lets rules have exceptions. */
    public ExceptionBook(SignedExceptions exceptions, VerifyKey key, RulePolicy policy, Rights rights, Clock clock) {
        this.exceptions = exceptions;
        this.key = key;
        this.policy = policy;
        this.rights = rights;
        this.clock = clock;
    }

    /** Tells whether findings of a rule may be excepted at all. */
    public boolean excusable(String rule) {
        return policy.excusable(rule);
    }

    /** Gives those that hold for a release now. */
    public Exceptions of(AppId app, ReleaseVersion version) {
        List<ExceptionStatement> standing = exceptions.list(app.value(), 0, ALL).stream()
                .filter(each -> each.revocation().isEmpty()).flatMap(each -> statement(each).stream())
                .filter(each -> excusable(each.finding().rule())).toList();
        return Exceptions.of(standing, app, version, clock.instant());
    }

    /** Gives what an exception says, if the marketplace has said so. */
    public Optional<ExceptionStatement> statement(SignedException exception) {
        try {
            Envelope envelope = Envelope.parse("exception " + exception.number(), exception.envelope());
            Optional<ExceptionStatement> signed = Optional.of(envelope).filter(each -> each.signedBy(key))
                    .map(ExceptionStatement::read)
                    .filter(each -> each.finding().number() == exception.number() && each.app().equals(exception.app()));
            if (signed.isEmpty()) {
                LOG.error("Exception {} of {} was not signed by this marketplace and counts for nothing",
                        exception.number(), exception.app());
            }
            return signed;
        } catch (Refusal e) {
            LOG.error("Exception {} of {} cannot be read and counts for nothing", exception.number(), exception.app(), e);
            return Optional.empty();
        }
    }

    /** Lists them; everybody may know them, as the approvals name them. */
    public List<SignedException> list(String app, long after, int limit) {
        return exceptions.list(app, after, limit);
    }

    /** Ends one: it holds for no release that is judged or approved from now on. */
    public SignedException revoke(long number, String reason, Caller caller) {
        rights.requireApprover(caller);
        if (exceptions.find(number).isEmpty()) {
            throw new Refusal(MarketplaceError.EXCEPTION_UNKNOWN, number);
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.EXCEPTION_REASON_MISSING, number);
        }
        Revocation end = new Revocation(reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
        if (!exceptions.revoke(number, end)) {
            throw new Refusal(MarketplaceError.EXCEPTION_ENDED, number);
        }
        return exceptions.find(number).orElseThrow();
    }
}
