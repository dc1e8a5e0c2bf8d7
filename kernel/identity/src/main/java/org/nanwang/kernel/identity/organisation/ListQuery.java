package org.nanwang.kernel.identity.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * What to list, by name and id.
 *
 * @param regions the homes; empty for everywhere
 * @param afterName name of the one before the first to give; empty for the beginning
 * @param afterId its id
 */
public record ListQuery(Optional<Collection<RegionCode>> regions, String afterName, String afterId, int limit) {

    /** Asks for those of one region, from the beginning. */
    public static ListQuery in(RegionCode region, int limit) {
        return new ListQuery(Optional.of(List.of(region)), "", "", limit);
    }

    /** Gives the condition in words of the database. */
    String condition() {
        String place = regions.map(all -> all.size() == 1 ? "region = ? and " : "region = any (?::text[]) and ").orElse("");
        return place + "(name collate \"C\", id) > (?, ?) order by name collate \"C\", id limit ?";
    }

    Object[] arguments() {
        return regions.map(all -> {
            String[] codes = all.stream().map(RegionCode::value).toArray(String[]::new);
            return new Object[] {codes.length == 1 ? codes[0] : codes, afterName, afterId, limit};
        }).orElseGet(() -> new Object[] {afterName, afterId, limit});
    }
}
