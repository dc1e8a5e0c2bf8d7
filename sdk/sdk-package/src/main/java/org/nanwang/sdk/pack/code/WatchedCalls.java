package org.nanwang.sdk.pack.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/**
 * Calls on the list of a rule. In the app's own classes each place is told, in a library those of one kind together: its
 * source is not at hand, and the question is whether to embed it.
 */
final class WatchedCalls implements Rule<Bundle> {

    private static final int MOST_NAMED = 6;

    private final Offence offence;
    private final Severity severity;
    private final CodeReader reader;

    WatchedCalls(String rule, Severity severity, CodeReader reader) {
        this.offence = new Offence(rule);
        this.severity = severity;
        this.reader = reader;
    }

    @Override
    public String id() {
        return offence.rule();
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** What is found at one place, or of one kind in one library. */
    private record Group(Archive archive, String place, Watch kind) {
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Code code = reader.read(bundle);
        Map<Group, List<Site>> groups = new LinkedHashMap<>();
        for (Site site : code.sites()) {
            for (Watch watch : watches(site, code)) {
                groups.computeIfAbsent(group(site, watch), key -> new ArrayList<>()).add(site);
            }
        }
        return groups.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue(), code))
                .sorted((one, other) -> one.severity().compareTo(other.severity())).toList();
    }

    /** Gives one line of the list per category. */
    private List<Watch> watches(Site site, Code code) {
        Map<String, Watch> found = new LinkedHashMap<>();
        for (String root : code.roots(site.member().owner())) {
            Member member = new Member(root, site.member().name(), site.member().descriptor());
            reader.watches().of(member).stream()
                    .filter(watch -> watch.rule().equals(id()) && watch.severity(site.archive().isApp()).isPresent())
                    .forEach(watch -> found.putIfAbsent(watch.category(), watch));
        }
        return List.copyOf(found.values());
    }

    private Group group(Site site, Watch watch) {
        Watch kind = new Watch(watch.rule(), watch.category(), watch.app(), watch.library(), "", "", "");
        return new Group(site.archive(), site.archive().isApp() ? site.place() + site.method() : "", kind);
    }

    private Finding finding(Group group, List<Site> sites, Code code) {
        Site first = sites.get(0);
        boolean app = group.archive().isApp();
        Set<String> members = sites.stream().map(site -> site.member().words()).collect(Collectors.toCollection(TreeSet::new));
        String place = app ? first.place() : group.archive().library();
        String where = app || sites.size() == 1 ? first.where() : first.where() + " +" + (sites.size() - 1);
        return offence.variant(group.kind().category(), place, where, named(members), texts(group.archive(), code))
                .as(group.kind().severity(app).orElseThrow());
    }

    private String texts(Archive archive, Code code) {
        Set<String> texts = new TreeSet<>(code.texts(archive));
        return texts.isEmpty() ? "" : " [" + named(texts) + "]";
    }

    private static String named(Set<String> words) {
        String named = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return words.size() > MOST_NAMED ? named + ", ..." : named;
    }
}
