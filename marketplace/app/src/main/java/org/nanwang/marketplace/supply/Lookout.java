package org.nanwang.marketplace.supply;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.BundleContents;
import org.nanwang.sdk.pack.supply.HarmfulFiles;
import org.nanwang.sdk.pack.supply.Weaknesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every release again when more is known. What it goes by was kept when the release was judged, so bundles are read
 * only where a harmful file is to be named. Each release remembers the lists it was looked at by: a kill loses nothing.
 */
public final class Lookout {

    private static final int AT_A_TIME = 20;
    /** Another node may have taken a list over. */
    private static final Duration REST = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final Supplies supplies;
    private final Knowledge knowledge;
    private final Releases releases;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong restUntil = new AtomicLong(System.nanoTime());

    /** Works on stores. */
    public Lookout(Supplies supplies, Knowledge knowledge, Releases releases, Clock clock) {
        this.supplies = supplies;
        this.knowledge = knowledge;
        this.releases = releases;
        this.clock = clock;
    }

    /** Does a piece of what there is to do; tells whether there was any. One thread at a time does. */
    public boolean step() {
        if (System.nanoTime() - restUntil.get() < 0 || !turn.tryLock()) {
            return false;
        }
        try {
            long before = restUntil.get();
            boolean done = keepNext() || lookAgain();
            if (!done) {
                restUntil.compareAndSet(before, System.nanoTime() + REST.toNanos());
            }
            return done;
        } finally {
            turn.unlock();
        }
    }

    /** Says that there is something new. */
    public void wake() {
        restUntil.set(System.nanoTime());
    }

    /** Keeps what a release is made of. */
    public void keep(ReleaseId id) {
        supplies.keep(id, contents(id));
        wake();
    }

    private boolean keepNext() {
        Optional<ReleaseId> bare = supplies.bare();
        bare.ifPresent(this::keep);
        return bare.isPresent();
    }

    private boolean lookAgain() {
        Advisories advisories = knowledge.advisories();
        HarmfulFiles harmful = knowledge.harmfulFiles();
        List<Supply> outdated = supplies.outdated(number(advisories.list()), number(harmful.list()), AT_A_TIME);
        outdated.forEach(supply -> look(supply, advisories, harmful));
        return !outdated.isEmpty();
    }

    private void look(Supply supply, Advisories advisories, HarmfulFiles harmful) {
        Set<String> weighed = releases.find(supply.id()).map(Lookout::findings).orElse(Set.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Weakness> known = new ArrayList<>();
        advisories.list().ifPresent(list -> Weaknesses.of(supply.components(), advisories)
                .forEach(finding -> known.add(new Weakness(finding, list.number(), now))));
        harmful.list().ifPresent(list -> harmful(supply, harmful)
                .forEach(finding -> known.add(new Weakness(finding, list.number(), now))));
        supplies.look(supply.id(), number(advisories.list()), number(harmful.list()), known.stream()
                .filter(weakness -> !weighed.contains(Fingerprint.of(weakness.finding()))).toList());
    }

    /** What was found when it was judged has been weighed by people. */
    private static Set<String> findings(Release release) {
        return release.submission().checks().stream().flatMap(check -> check.findings().stream())
                .map(Fingerprint::of).collect(Collectors.toSet());
    }

    private List<Finding> harmful(Supply supply, HarmfulFiles harmful) {
        Set<String> found = harmful.among(supply.files());
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> places = new LinkedHashMap<>();
        Map<String, List<String>> files = contents(supply.id()).files();
        found.forEach(digest -> places.put(digest, files.getOrDefault(digest, List.of("bundle"))));
        return Weaknesses.of(places, harmful);
    }

    /** What cannot be read was not written by a marketplace; the release itself stays as it is. */
    private BundleContents contents(ReleaseId id) {
        try (TemporaryFile file = TemporaryFile.create()) {
            try (OutputStream out = Files.newOutputStream(file.path())) {
                releases.write(id, out);
            }
            return BundleContents.of(file.path());
        } catch (Refusal e) {
            LOG.error("The bundle of {} cannot be read any more: {}", id, e.getMessage());
            return new BundleContents("{}", List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a bundle in a temporary file", e);
        }
    }

    private static long number(Optional<KnownList> list) {
        return list.map(KnownList::number).orElse(0L);
    }
}
