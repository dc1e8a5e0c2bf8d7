package org.nanwang.kernel.regions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** The tree in memory: read without a lock, replaced as a whole. */
final class CachedRegions implements Regions {

    private final Supplier<List<RegionRow>> table;
    private final RegionCode city;
    private volatile RegionTree tree;

    CachedRegions(Supplier<List<RegionRow>> table, RegionCode city) {
        this.table = table;
        this.city = city;
        refresh();
        require(city);
    }

    @Override
    public Region city() {
        return require(city);
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return tree.find(code).map(RegionRow::region);
    }

    @Override
    public Region require(RegionCode code) {
        return find(code).orElseThrow(() -> new Refusal(RegionsError.REGION_UNKNOWN, code));
    }

    @Override
    public List<Region> all() {
        return tree.all();
    }

    @Override
    public List<Region> children(RegionCode parent) {
        return tree.children(parent);
    }

    @Override
    public boolean contains(RegionCode outer, RegionCode inner) {
        return tree.contains(outer, inner);
    }

    @Override
    public boolean standard(RegionCode code) {
        return tree.find(code).map(RegionRow::standard).orElse(false);
    }

    @Override
    public void refresh() {
        tree = new RegionTree(table.get());
    }
}
