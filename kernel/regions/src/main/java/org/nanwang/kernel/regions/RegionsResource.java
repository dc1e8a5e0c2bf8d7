package org.nanwang.kernel.regions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** The region tree over HTTP, for everyone. */
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
public final class RegionsResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final Regions regions;

    public RegionsResource(Regions regions) {
        this.regions = regions;
    }

    /** Lists the children of a division, or without one all divisions, by code. */
    @GET
    public RegionPage list(
            @QueryParam("parent") String parent, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        int size = limit(limit);
        List<Region> found = parent == null ? regions.all() : regions.children(regions.require(code(parent)).code());
        List<RegionItem> items = found.stream()
                .filter(region -> after == null || region.code().value().compareTo(after) > 0)
                .limit(size + 1L).map(this::item).toList();
        boolean more = items.size() > size;
        return new RegionPage(more ? items.subList(0, size) : items,
                more ? Optional.of(items.get(size - 1).code().value()) : Optional.empty());
    }

    /** Shows one division. */
    @GET
    @Path("{code}")
    public RegionItem one(@PathParam("code") String code) {
        return item(regions.require(code(code)));
    }

    private RegionItem item(Region region) {
        return new RegionItem(region.code(), region.level().name().toLowerCase(Locale.ROOT), region.parent(),
                new RegionName(region.chineseName(), region.englishName()), regions.standard(region.code()));
    }

    private static RegionCode code(String text) {
        try {
            return new RegionCode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, RegionsError.REGION_CODE_MALFORMED, text);
        }
    }

    private static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new Refusal(RegionsError.LIMIT_MALFORMED, text, MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    /** A page of divisions; {@code next} is empty on the last one. */
    public record RegionPage(List<RegionItem> items, Optional<String> next) {
    }

    /** A division. */
    public record RegionItem(
            RegionCode code, String level, Optional<RegionCode> parent, RegionName name, boolean standard) {
    }

    /** A name in both languages. */
    public record RegionName(String zh, String en) {
    }
}
