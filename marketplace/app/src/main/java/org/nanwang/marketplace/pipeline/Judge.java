package org.nanwang.marketplace.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.check.Evidence;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Listing;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseStatus;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.supply.Knowledge;
import org.nanwang.marketplace.trial.Trial;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.Material;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;

/** Asks all rules about one submission. Writes nothing down. */
public final class Judge {

    private final Attempts attempts;
    private final Releases releases;
    private final Vendors vendors;
    private final Checks checks;
    private final Measure measure;
    private final Trial trial;

    /** Judges what a store holds. */
    public Judge(Attempts attempts, Releases releases, Vendors vendors, Checks checks, Measure measure, Trial trial) {
        this.attempts = attempts;
        this.releases = releases;
        this.vendors = vendors;
        this.checks = checks;
        this.measure = measure;
        this.trial = trial;
    }

    Verdict judge(Attempt attempt) throws InterruptedException {
        try (TemporaryFile bundle = TemporaryFile.create(); TemporaryFile before = TemporaryFile.create()) {
            List<Release> others = releases.of(attempt.id().app());
            attempts.fetch(attempt.number(), bundle.path());
            Optional<Release> previous = previous(attempt.id().version(), others);
            if (previous.isPresent()) {
                try (OutputStream out = Files.newOutputStream(before.path())) {
                    releases.write(previous.get().id(), out);
                }
            }
            return judge(attempt, others, bundle.path(), previous.map(release -> before.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep bundles in temporary files", e);
        }
    }

    /** What the rules refuse is not even tried. */
    private Verdict judge(Attempt attempt, List<Release> others, Path bundle, Optional<Path> previous)
            throws InterruptedException {
        Envelope envelope = Envelope.parse("signature", attempt.submission().envelope());
        Evidence evidence = new Evidence(inspect(bundle, previous), envelope, ReleaseStatement.read(envelope),
                vendors.keys(attempt.submission().vendor()), place(attempt.submission(), others));
        Exceptions exceptions = measure.exceptions().of(attempt.id().app(), attempt.id().version());
        List<CheckResult> results = new ArrayList<>(checks.run(evidence, exceptions));
        List<CheckResult> tried =
                results.stream().allMatch(CheckResult::passed) ? trial.run(bundle, previous) : trial.unworthy();
        tried.forEach(result -> results.add(result.under(exceptions)));
        return verdict(attempt, evidence, results);
    }

    private Inspection inspect(Path bundle, Optional<Path> previous) {
        Knowledge knowledge = measure.knowledge();
        Material known = Material.none().known(knowledge.advisories(), knowledge.harmfulFiles());
        return new BundleInspector(measure.policy(), previous.map(known::previous).orElse(known)).inspect(bundle);
    }

    /** Finds what its users rely on: the newest approved release below it that is no trial, which would promise nothing. */
    private static Optional<Release> previous(ReleaseVersion version, List<Release> others) {
        return others.stream()
                .filter(release -> release.status() == ReleaseStatus.LISTED || release.status() == ReleaseStatus.APPROVED)
                .filter(release -> release.id().version().compareTo(version) < 0)
                .filter(release -> release.id().version().qualifier().isEmpty())
                .max(Comparator.comparing(release -> release.id().version()));
    }

    private static Evidence.Place place(Submission submission, List<Release> others) {
        return new Evidence.Place(submission.channel(), others.stream()
                .filter(release -> release.status() != ReleaseStatus.REFUSED)
                .filter(release -> release.submission().channel() == submission.channel())
                .map(release -> release.id().version())
                .max(Comparator.naturalOrder()));
    }

    private static Verdict verdict(Attempt attempt, Evidence evidence, List<CheckResult> results) {
        Submission judged = attempt.submission().judged(results);
        Optional<Release> release = Optional.of(judged).filter(Submission::passed).map(passed -> Release.passed(attempt.id(),
                Listing.of(evidence.inspection().descriptor().orElseThrow()), passed,
                evidence.signer().map(VendorKey::id).orElseThrow()));
        return new Verdict(results, release);
    }

    /**
     * What the rules say.
     *
     * @param checks each of them
     * @param release what comes of it; empty when it is refused
     */
    record Verdict(List<CheckResult> checks, Optional<Release> release) {
    }
}
