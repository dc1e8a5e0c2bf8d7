package org.nanwang.kernel.identity.page;

import java.util.Optional;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.RegionCode;

/** Says permissions in plain words: what, with what, where. */
public final class PermissionWords {

    private final Regions regions;

    /** Names regions as these do. */
    public PermissionWords(Regions regions) {
        this.regions = regions;
    }

    /** Says a permission or a scope of OpenID Connect. */
    String say(String permission, Texts texts) {
        if (texts.has("scope." + permission)) {
            return texts.get("scope." + permission);
        }
        String[] parts = permission.split(":", 3);
        String subject = parts[0];
        String action = parts.length > 1 ? parts[1] : "*";
        String place = place(parts.length > 2 ? parts[2] : "*", texts);
        if (subject.equals("*")) {
            return texts.get("permission.everything", place);
        }
        String known = "permission." + subject + "." + (action.equals("*") ? "all" : action);
        if (texts.has(known)) {
            return texts.get(known, place);
        }
        return action.equals("*") ? texts.get("permission.app", subject, place)
                : texts.get("permission.other", subject, action, place);
    }

    /** Names a region, or whatever else a permission is bound to. */
    public String place(String object, Texts texts) {
        if (object.equals("*")) {
            return texts.get("place.everywhere");
        }
        return code(object).flatMap(regions::find).map(region -> region.name(texts.language())).orElse(object);
    }

    private static Optional<RegionCode> code(String object) {
        return object.matches("\\d{6}|\\d{9}|\\d{12}") ? Optional.of(new RegionCode(object)) : Optional.empty();
    }
}
