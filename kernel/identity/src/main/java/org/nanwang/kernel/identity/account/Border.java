package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** The borders between regions: who is turned back is written down in the trail of the region they asked for. */
public final class Border {

    private final RefusalTrail trail;
    private final Regions regions;

    /** Works on the regions there are. */
    public Border(Directory directory, Regions regions, Clock clock) {
        this.trail = new RefusalTrail(directory::audit, clock);
        this.regions = regions;
    }

    /**
     * Does something, and writes down if the caller is not allowed to.
     *
     * @param action subject and verb, as in a permission
     * @param object what it is done to
     * @param region where that belongs; empty for everywhere
     */
    public <T> T watch(Caller caller, String action, String object, Optional<RegionCode> region, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal e) {
            if (e.code().kind() == Kind.PERMISSION) {
                trail.write(new AuditEntry(caller.name(), action, object, region, Map.of(),
                        Map.of("outcome", "refused", "reason", e.code().code())));
            }
            throw e;
        }
    }

    /**
     * Chooses the homes that a list is asked for: of one region, with {@code below} of all below it as well, without a
     * region of all or, for who may not see all, of the caller's own.
     *
     * @param permission subject and action
     * @param region its code as it came; may be null
     * @return empty for everywhere
     */
    public Optional<Collection<RegionCode>> homes(Caller caller, String permission, String region, boolean below) {
        if (region == null && (caller.may(permission + ":*") || caller.region().isEmpty())) {
            require(caller, permission, Optional.empty(), "*");
            return Optional.empty();
        }
        RegionCode code = region == null ? caller.region().orElseThrow() : code(region);
        require(caller, permission, Optional.of(code), new Place(code, below).toString());
        return Optional.of(below ? below(code) : List.of(code));
    }

    /**
     * Chooses the home of something new: the one that was asked for, or the caller's own, or the city.
     *
     * @throws Refusal {@code region-unknown} or {@code region-code-malformed}
     */
    public RegionCode home(Caller caller, String asked) {
        return asked == null ? caller.region().orElse(regions.city().code()) : code(asked);
    }

    /** Reads the code of a region there is. */
    public RegionCode code(String text) {
        return Place.read(text).filter(place -> !place.below()).map(Place::region)
                .filter(code -> regions.find(code).isPresent())
                .orElseThrow(() -> new Refusal(IdentityError.REGION_UNFIT, text));
    }

    private void require(Caller caller, String permission, Optional<RegionCode> region, String object) {
        watch(caller, permission, object, region, () -> {
            caller.require(permission + ":" + object);
            return true;
        });
    }

    private Collection<RegionCode> below(RegionCode outer) {
        return regions.all().stream().map(Region::code).filter(code -> regions.contains(outer, code)).toList();
    }
}
