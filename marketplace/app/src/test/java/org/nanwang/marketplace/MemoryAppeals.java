package org.nanwang.marketplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nanwang.marketplace.appeal.FindingAppeal;
import org.nanwang.marketplace.appeal.FindingAppeal.Appealed;
import org.nanwang.marketplace.appeal.FindingAppeals;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.marketplace.exception.SignedException.Revocation;
import org.nanwang.marketplace.exception.SignedExceptions;

/** Stores of appeals and exceptions that live as long as a test. */
public final class MemoryAppeals implements FindingAppeals, SignedExceptions {

    private final MemoryReleases releases;
    private final Map<Long, FindingAppeal> appeals = new LinkedHashMap<>();
    private final Map<Long, SignedException> exceptions = new TreeMap<>();
    private long number;

    MemoryAppeals(MemoryReleases releases) {
        this.releases = releases;
    }

    /** Changes a row behind the marketplace's back. */
    public void tamper(SignedException exception) {
        exceptions.put(exception.number(), exception);
    }

    public SignedException exception(long wanted) {
        return exceptions.get(wanted);
    }

    @Override
    public Optional<FindingAppeal> of(long submission) {
        return Optional.ofNullable(appeals.get(submission));
    }

    @Override
    public int open(String vendor) {
        return (int) appeals.values().stream().filter(each -> each.closedAt().isEmpty()).count();
    }

    @Override
    public boolean add(FindingAppeal appeal) {
        return appeals.putIfAbsent(appeal.submission(), appeal) == null;
    }

    @Override
    public boolean holdsBundle(long submission) {
        return true;
    }

    @Override
    public long nextException() {
        return ++number;
    }

    @Override
    public boolean answer(long submission, List<Ruling> rulings) {
        List<Appealed> findings = new ArrayList<>(appeals.get(submission).findings());
        for (Ruling ruling : rulings) {
            findings.replaceAll(each -> each.fingerprint().equals(ruling.fingerprint()) && each.answer().isEmpty()
                    ? new Appealed(each.fingerprint(), each.finding(), Optional.of(ruling.answer())) : each);
            if (findings.stream().noneMatch(each -> each.answer().equals(Optional.of(ruling.answer())))) {
                return false;
            }
            ruling.exception().ifPresent(exception -> exceptions.put(exception.number(), exception));
        }
        boolean closed = findings.stream().allMatch(each -> each.answer().isPresent());
        FindingAppeal old = appeals.get(submission);
        appeals.put(submission, new FindingAppeal(submission, old.reason(), old.at(), old.by(), findings,
                closed ? Optional.of(old.at()) : Optional.empty()));
        if (closed && findings.stream().anyMatch(each -> each.answer().orElseThrow().overturned())) {
            releases.receiveAgain(submission);
        }
        return true;
    }

    @Override
    public Optional<SignedException> find(long wanted) {
        return Optional.ofNullable(exceptions.get(wanted));
    }

    @Override
    public List<SignedException> list(String app, long after, int limit) {
        return exceptions.values().stream().filter(each -> app.isEmpty() || each.app().value().equals(app)).toList();
    }

    @Override
    public boolean revoke(long wanted, Revocation revocation) {
        SignedException known = exceptions.get(wanted);
        if (known.revocation().isPresent()) {
            return false;
        }
        exceptions.put(wanted, new SignedException(wanted, known.app(), known.envelope(), Optional.of(revocation)));
        return true;
    }
}
