package org.nanwang.marketplace;

import java.time.Duration;
import org.nanwang.marketplace.release.ReviewRules;
import org.nanwang.marketplace.trial.TrialRules;
import org.nanwang.sdk.Configuration;
import org.nanwang.sdk.pack.inspect.RulePolicy;

/** What the city chose for its marketplace. */
final class Settings {

    private static final long DEFAULT_MEGABYTES = 64;
    private static final long DEFAULT_ATTEMPTS = 1_000;
    private static final long DEFAULT_BUNDLES = 5;
    private static final long DEFAULT_PARALLEL = 2;
    private static final long DEFAULT_CATALOGUE_HOURS = 24;
    private static final long DEFAULT_REVIEW_HOURS = 72;

    private final Configuration configuration;

    Settings(Configuration configuration) {
        this.configuration = configuration;
    }

    long largestBundle() {
        return configuration.number("largest-bundle-megabytes").orElse(DEFAULT_MEGABYTES) * 1024 * 1024;
    }

    int refusedAttemptsKept() {
        return number("refused-attempts-kept", DEFAULT_ATTEMPTS);
    }

    int refusedBundlesKept() {
        return number("refused-bundles-kept", DEFAULT_BUNDLES);
    }

    int parallelChecks() {
        return number("parallel-checks", DEFAULT_PARALLEL);
    }

    Duration catalogueValidity() {
        return Duration.ofHours(number("catalogue-hours", DEFAULT_CATALOGUE_HOURS));
    }

    ReviewRules reviews() {
        return new ReviewRules(number("sensitive-approvers", 2), Duration.ofHours(number("review-hours", DEFAULT_REVIEW_HOURS)),
                Duration.ofHours(number("appeal-hours", DEFAULT_REVIEW_HOURS)));
    }

    boolean twoRecall() {
        return number("recall-approvers", 1) > 1;
    }

    /** Refuses what cannot be read: a marketplace that checks less than was meant would look like one that does not. */
    RulePolicy rules() {
        return configuration.text("rules").filter(text -> !text.isBlank())
                .map(text -> RulePolicy.read(text, "rules", TrialRules.ALL)).orElse(RulePolicy.standard());
    }

    private int number(String name, long otherwise) {
        return Math.toIntExact(configuration.number(name).orElse(otherwise));
    }
}
