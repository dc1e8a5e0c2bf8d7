package org.nanwang.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.marketplace.supply.Affected;
import org.nanwang.marketplace.supply.Entries;
import org.nanwang.marketplace.supply.Import;
import org.nanwang.marketplace.supply.Kind;
import org.nanwang.marketplace.supply.Knowledge;
import org.nanwang.marketplace.supply.OsvEntry;
import org.nanwang.marketplace.supply.Supplies;
import org.nanwang.marketplace.supply.Supply;
import org.nanwang.marketplace.supply.Weakness;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.BundleContents;
import org.nanwang.sdk.pack.supply.HarmfulFiles;

/** Stores of lists and contents that live as long as a test. */
public final class MemorySupplies implements Supplies, Knowledge {

    private final Map<ReleaseId, BundleContents> contents = new LinkedHashMap<>();
    private final Map<ReleaseId, List<Long>> looked = new LinkedHashMap<>();
    private final Map<ReleaseId, List<Weakness>> weaknesses = new LinkedHashMap<>();
    private final List<Import> imports = new ArrayList<>();
    private List<String> records = List.of();
    private Set<String> digests = Set.of();

    @Override
    public Optional<ReleaseId> bare() {
        return Optional.empty();
    }

    @Override
    public void keep(ReleaseId id, BundleContents made) {
        contents.putIfAbsent(id, made);
    }

    @Override
    public Optional<String> bill(ReleaseId id) {
        return Optional.ofNullable(contents.get(id)).map(BundleContents::bill);
    }

    @Override
    public List<Supply> outdated(long advisories, long malware, int limit) {
        return contents.entrySet().stream()
                .filter(each -> !looked.getOrDefault(each.getKey(), List.of(0L, 0L)).equals(List.of(advisories, malware)))
                .map(each -> new Supply(each.getKey(), each.getValue().components(),
                        List.copyOf(each.getValue().files().keySet()))).limit(limit).toList();
    }

    @Override
    public void look(ReleaseId id, long advisories, long malware, List<Weakness> known) {
        looked.put(id, List.of(advisories, malware));
        weaknesses.put(id, known);
    }

    @Override
    public List<Weakness> weaknesses(ReleaseId id) {
        return weaknesses.getOrDefault(id, List.of());
    }

    @Override
    public List<Affected> affected(Sight sight, long before, int limit) {
        return weaknesses.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> new Affected(1, each.getKey(), "org.example", "listed", "listed", each.getValue())).toList();
    }

    @Override
    public Optional<Import> newest(Kind kind) {
        return imports.stream().filter(each -> each.kind() == kind).reduce((older, newer) -> newer);
    }

    @Override
    public List<Import> list(Kind kind, long before, int limit) {
        return imports.stream().filter(each -> each.kind() == kind).toList();
    }

    @Override
    public Import replaceAdvisories(Origin origin, Entries<OsvEntry> entries) {
        List<String> read = new ArrayList<>();
        entries.forEach(entry -> read.add(entry.json()));
        Import taken = add(Kind.ADVISORIES, origin, read.size());
        records = read;
        return taken;
    }

    @Override
    public Import replaceMalware(Origin origin, Entries<String> entries) {
        Set<String> read = new HashSet<>();
        entries.forEach(read::add);
        Import taken = add(Kind.MALWARE, origin, read.size());
        digests = read;
        return taken;
    }

    private Import add(Kind kind, Origin origin, long entries) {
        if (entries == 0) {
            throw new Refusal(MarketplaceError.KNOWLEDGE_EMPTY);
        }
        Import taken = new Import(imports.size() + 1L, kind, origin.sha256(), entries, Instant.EPOCH, origin.by());
        imports.add(taken);
        return taken;
    }

    @Override
    public Advisories advisories() {
        return newest(Kind.ADVISORIES).map(list -> Advisories.of(list.list(), records)).orElse(Advisories.none());
    }

    @Override
    public HarmfulFiles harmfulFiles() {
        return newest(Kind.MALWARE).map(list -> HarmfulFiles.of(list.list(), digests)).orElse(HarmfulFiles.none());
    }
}
