package org.nanwang.kernel.identity.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.account.ServingApps;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.RegionCode;

/**
 * Says permissions in plain words: what, with what, where. Those of the platform are in the texts; those of apps in the
 * apps' own descriptors.
 */
public final class PermissionWords {

    private final Regions regions;
    private final ServingApps apps;

    /** Names regions as these do, and what is of apps as these say. */
    public PermissionWords(Regions regions, ServingApps apps) {
        this.regions = regions;
        this.apps = apps;
    }

    /** Says a permission or a scope of OpenID Connect. */
    String say(String permission, Texts texts) {
        if (texts.has("scope." + permission)) {
            return texts.get("scope." + permission);
        }
        String[] parts = permission.split(":", 3);
        String subject = parts[0];
        String action = parts.length > 1 ? parts[1] : "*";
        String object = parts.length > 2 ? parts[2] : "*";
        if (subject.equals("*")) {
            return texts.get("permission.everything", place(object, texts));
        }
        String known = "permission." + subject + "." + (action.equals("*") ? "all" : action);
        return texts.has(known) ? texts.get(known, place(object, texts)) : ofApp(subject, action, object, texts);
    }

    /** The app that serves in the place itself knows best what its permission is for there. */
    private String ofApp(String subject, String action, String object, Texts texts) {
        List<ServingApp> serving = apps.list().stream()
                .sorted(Comparator.comparing(app -> !app.region().value().equals(object))).toList();
        Optional<ServingApp> app = serving.stream().filter(one -> one.id().value().equals(subject)).findFirst();
        String name = app.map(one -> one.name().in(texts.language())).orElse(subject);
        String place = place(object, texts);
        if (action.equals("*")) {
            return texts.get("permission.app", name, place);
        }
        return app.flatMap(one -> one.role(action)).map(role -> texts.get("permission.role", name,
                        role.title().in(texts.language()), place, role.reason().in(texts.language())))
                .or(() -> serving.stream().map(one -> one.permission(subject + ":" + action)).flatMap(Optional::stream)
                        .findFirst().map(one -> texts.get("permission.reason", one.reason().in(texts.language()), place)))
                .orElseGet(() -> texts.get("permission.other", name, action, place));
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
