package org.nanwang.kernel.identity;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.sdk.region.RegionLevel;

/** Jining with two counties. */
public final class FakeRegions implements Regions {

    private static final Region CITY =
            new Region(new RegionCode("370800"), RegionLevel.CITY, Optional.empty(), "济宁市", "Jining City");

    private final List<Region> all = List.of(CITY, county("370811", "任城区", "Rencheng District"),
            county("370883", "邹城市", "Zoucheng City"));

    @Override
    public Region city() {
        return CITY;
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return all.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    @Override
    public Region require(RegionCode code) {
        return find(code).orElseThrow();
    }

    @Override
    public List<Region> all() {
        return all;
    }

    @Override
    public List<Region> children(RegionCode parent) {
        return all.stream().filter(region -> region.parent().equals(Optional.of(parent))).toList();
    }

    @Override
    public boolean contains(RegionCode outer, RegionCode inner) {
        return outer.equals(inner) || outer.equals(CITY.code());
    }

    @Override
    public boolean standard(RegionCode code) {
        return true;
    }

    @Override
    public void refresh() {
    }

    private static Region county(String code, String zh, String en) {
        return new Region(new RegionCode(code), RegionLevel.COUNTY, Optional.of(CITY.code()), zh, en);
    }
}
