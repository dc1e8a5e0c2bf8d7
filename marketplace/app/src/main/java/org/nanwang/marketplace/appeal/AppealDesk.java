package org.nanwang.marketplace.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.marketplace.appeal.FindingAppeal.Answer;
import org.nanwang.marketplace.appeal.FindingAppeal.Appealed;
import org.nanwang.marketplace.appeal.FindingAppeals.Ruling;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.AttemptBook;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.sign.Signer;
import org.nanwang.sdk.people.Caller;

/** Takes appeals against what rules found, and decides on them finding by finding. */
public final class AppealDesk {

    private static final int REASON_LENGTH = 2000;
    private static final int MOST_OPEN = 10;

    private final FindingAppeals appeals;
    private final AttemptBook attempts;
    private final ExceptionBook exceptions;
    private final Rights rights;
    private final Signer signer;
    private final Bell received;
    private final Clock clock;

    /** Works on a store; signs exceptions with the marketplace's key, and rings when there is something to judge again. */
    public AppealDesk(FindingAppeals appeals, AttemptBook attempts, ExceptionBook exceptions, Rights rights, Signer signer,
            Bell received, Clock clock) {
        this.appeals = appeals;
        this.attempts = attempts;
        this.exceptions = exceptions;
        this.rights = rights;
        this.signer = signer;
        this.received = received;
        this.clock = clock;
    }

    /** Shows the appeal of a submission to its vendor and to approvers. */
    public FindingAppeal find(long submission, Caller caller) {
        attempts.find(submission, caller);
        return appeals.of(submission)
                .orElseThrow(() -> new Refusal(MarketplaceError.FINDING_APPEAL_UNKNOWN, submission));
    }

    /** Appeals against findings of a refused submission; once for each, by its vendor. */
    public FindingAppeal appeal(long submission, List<String> fingerprints, String reason, Caller caller) {
        Attempt attempt = attempts.find(submission, caller);
        rights.requireVendor(caller, attempt.submission().vendor());
        if (attempt.state() != Attempt.State.REFUSED) {
            throw new Refusal(MarketplaceError.FINDING_APPEAL_USELESS, submission, attempt.state());
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH || fingerprints.isEmpty()) {
            throw new Refusal(MarketplaceError.FINDING_APPEAL_MALFORMED, submission);
        }
        Map<String, Finding> refusing = refusing(attempt);
        List<Appealed> appealed = fingerprints.stream().distinct()
                .map(each -> new Appealed(each, appealable(submission, each, refusing), Optional.empty())).toList();
        if (appeals.open(attempt.submission().vendor().value()) >= MOST_OPEN) {
            throw new Refusal(MarketplaceError.FINDING_APPEALS_TOO_MANY, attempt.submission().vendor(), MOST_OPEN);
        }
        if (!appeals.holdsBundle(submission)) {
            throw new Refusal(MarketplaceError.BUNDLE_GONE, submission);
        }
        FindingAppeal appeal =
                new FindingAppeal(submission, reason.strip(), now(), caller.name(), appealed, Optional.empty());
        if (!appeals.add(appeal)) {
            throw new Refusal(MarketplaceError.FINDING_APPEAL_USELESS, submission, "appealed against already");
        }
        return appeal;
    }

    /** Several findings of a rule may be alike; one appeal is about them all. */
    private static Map<String, Finding> refusing(Attempt attempt) {
        return attempt.submission().checks().stream().flatMap(check -> check.findings().stream())
                .filter(Finding::refuses).collect(Collectors.toMap(Fingerprint::of, Function.identity(), (one, same) -> one));
    }

    private Finding appealable(long submission, String fingerprint, Map<String, Finding> refusing) {
        Finding finding = Optional.ofNullable(refusing.get(fingerprint))
                .orElseThrow(() -> new Refusal(MarketplaceError.FINDING_UNKNOWN, submission, fingerprint));
        if (!excusable(finding.rule())) {
            throw new Refusal(MarketplaceError.RULE_WITHOUT_EXCEPTION, finding.rule());
        }
        return finding;
    }

    /** What guards the marketplace itself, or is required by its policy, has no exceptions. */
    private boolean excusable(String rule) {
        return !Checks.OWN.contains(rule) && exceptions.excusable(rule);
    }

    /** Decides on some or all findings of an appeal; neither who submitted nor who appealed does. */
    public FindingAppeal answer(long submission, List<Word> words, Caller caller) {
        rights.requireApprover(caller);
        Attempt attempt = attempts.find(submission, caller);
        FindingAppeal appeal = find(submission, caller);
        if (List.of(attempt.submission().by(), appeal.by()).contains(caller.name())) {
            throw new Refusal(MarketplaceError.FINDING_APPEAL_OWN, submission);
        }
        if (words.isEmpty()) {
            throw new Refusal(MarketplaceError.FINDING_ANSWER_MALFORMED, submission);
        }
        List<Ruling> rulings = words.stream().map(word -> ruling(attempt, appeal, word, caller)).toList();
        if (!appeals.answer(submission, rulings)) {
            throw new Refusal(MarketplaceError.FINDING_DECIDED, submission);
        }
        received.ring();
        return appeals.of(submission).orElseThrow();
    }

    private Ruling ruling(Attempt attempt, FindingAppeal appeal, Word word, Caller caller) {
        Finding finding = appeal.findings().stream().filter(each -> each.fingerprint().equals(word.fingerprint()))
                .map(Appealed::finding).findFirst()
                .orElseThrow(() -> new Refusal(MarketplaceError.FINDING_UNKNOWN, attempt.number(), word.fingerprint()));
        int major = word.throughMajor().orElse(attempt.id().version().major());
        Instant now = now();
        if (word.reason().isBlank() || word.reason().length() > REASON_LENGTH || major < attempt.id().version().major()
                || word.expires().filter(end -> !end.isAfter(now)).isPresent()) {
            throw new Refusal(MarketplaceError.FINDING_ANSWER_MALFORMED, attempt.number());
        }
        if (!word.overturned()) {
            return new Ruling(word.fingerprint(),
                    new Answer(false, word.reason().strip(), now, caller.name(), Optional.empty()), Optional.empty());
        }
        if (!excusable(finding.rule())) {
            throw new Refusal(MarketplaceError.RULE_WITHOUT_EXCEPTION, finding.rule());
        }
        long number = appeals.nextException();
        ExceptionStatement statement = new ExceptionStatement(
                new ExceptedFinding(number, finding.rule(), word.fingerprint()), attempt.id().app(), major, word.expires(),
                new ExceptionStatement.Ruling(word.reason().strip(), caller.name(), now));
        return new Ruling(word.fingerprint(),
                new Answer(true, word.reason().strip(), now, caller.name(), Optional.of(number)),
                Optional.of(new SignedException(number, attempt.id().app(), statement.sign(signer).json(), Optional.empty())));
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What an approver says of a finding.
     *
     * @param expires when the exception ends by itself, if it does
     * @param throughMajor the last major version it holds for; that of the submission unless told
     */
    public record Word(
            String fingerprint, boolean overturned, String reason, Optional<Instant> expires, Optional<Integer> throughMajor) {
    }
}
