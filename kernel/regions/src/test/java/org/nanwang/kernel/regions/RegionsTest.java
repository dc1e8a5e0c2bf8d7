package org.nanwang.kernel.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.sdk.region.RegionLevel;

class RegionsTest {

    private static final RegionCode JINING = new RegionCode("370800");
    private static final RegionCode RENCHENG = new RegionCode("370811");

    private final List<RegionRow> table = new ArrayList<>(new ShippedRegions().rows().stream()
            .map(row -> new RegionRow(
                    new Region(new RegionCode((String) row[0]), RegionLevel.valueOf((String) row[1]),
                            Optional.ofNullable((String) row[2]).map(RegionCode::new), (String) row[3], (String) row[4]),
                    (Boolean) row[8]))
            .toList());
    private final Regions regions = new CachedRegions(() -> table, JINING);

    @Test
    void theShippedTreeHangsTogether() {
        assertEquals(172, regions.all().size());
        for (Region region : regions.all()) {
            assertTrue(regions.contains(JINING, region.code()), region.code()::value);
            assertTrue(region.parent().isPresent() || region.code().equals(JINING));
        }
    }

    @Test
    void aTownshipsCodeStartsWithItsCountys() {
        regions.all().stream().filter(region -> region.level() == RegionLevel.TOWNSHIP).forEach(township ->
                assertTrue(township.code().value().startsWith(township.parent().orElseThrow().value())));
    }

    @Test
    void theCityHasElevenCountiesAndFourZones() {
        List<Region> counties = regions.children(JINING);
        assertEquals(15, counties.size());
        assertEquals(3, counties.stream().filter(county -> !regions.standard(county.code())).count());
    }

    @Test
    void namesAreInBothLanguages() {
        Region rencheng = regions.require(RENCHENG);
        assertEquals("任城区", rencheng.name(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Rencheng District", rencheng.name(Locale.ENGLISH));
        assertEquals("Da'an Town", regions.require(new RegionCode("370812101")).englishName());
    }

    @Test
    void englishNamesAreLatinLetters() {
        regions.all().forEach(region -> assertTrue(region.englishName().matches("[A-Z][A-Za-z' -]+"), region::toString));
    }

    @Test
    void aCountyDoesNotContainTheCityNorItsNeighbour() {
        assertFalse(regions.contains(RENCHENG, JINING));
        assertFalse(regions.contains(RENCHENG, new RegionCode("370883")));
        assertFalse(regions.contains(RENCHENG, new RegionCode("110101")));
    }

    @Test
    void anUnknownRegionIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> regions.require(new RegionCode("370999")));
        assertEquals(RegionsError.REGION_UNKNOWN, refusal.code());
        assertTrue(refusal.getMessage().contains("'370999'"), refusal::getMessage);
        assertTrue(refusal.message(Locale.CHINESE).contains("“370999”"), refusal.message(Locale.CHINESE));
    }

    @Test
    void aChangeIsSeenAfterARefresh() {
        table.removeIf(row -> row.region().code().value().startsWith("370811"));
        assertTrue(regions.find(RENCHENG).isPresent());
        regions.refresh();
        assertTrue(regions.find(RENCHENG).isEmpty());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        RegionsResource resource = new RegionsResource(regions);
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            RegionsResource.RegionPage page = resource.list(null, "50", after.orElse(null));
            page.items().forEach(item -> seen.add(item.code().value()));
            after = page.next();
        } while (after.isPresent());
        assertEquals(regions.all().stream().map(region -> region.code().value()).toList(), seen);
    }

    @Test
    void badQueriesAreRefusedInWords() {
        RegionsResource resource = new RegionsResource(regions);
        assertEquals(RegionsError.REGION_CODE_MALFORMED,
                assertThrows(Refusal.class, () -> resource.one("Rencheng")).code());
        for (String limit : List.of("0", "-1", "501", "ten", "99999999999")) {
            assertEquals(RegionsError.LIMIT_MALFORMED,
                    assertThrows(Refusal.class, () -> resource.list(null, limit, null)).code());
        }
    }
}
