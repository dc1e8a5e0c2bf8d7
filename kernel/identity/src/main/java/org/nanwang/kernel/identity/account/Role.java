package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;

/**
 * A set of permissions under a name, most of them bound to a place: {@code county-operator:370811},
 * {@code auditor:370800/*}, {@code org.nanwang.parking/attendant:370811}.
 *
 * @param name which set
 * @param qualifier the vendor, or an app and its role; empty for others
 * @param place where it holds; empty for a role of no place
 */
public record Role(RoleName name, String qualifier, Optional<Place> place) {

    private static final int LONGEST = 160;
    private static final Pattern VENDOR = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
    private static final Pattern APP_ROLE = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Gives the role of the whole platform. */
    public static Role platformAdmin() {
        return new Role(RoleName.PLATFORM_ADMIN, "", Optional.empty());
    }

    /**
     * Reads a role.
     *
     * @throws Refusal {@code role-malformed}
     */
    public static Role parse(String text) {
        int colon = text.indexOf(':');
        String title = colon < 0 ? text : text.substring(0, colon);
        String object = colon < 0 ? "" : text.substring(colon + 1);
        return Optional.of(text).filter(all -> all.length() <= LONGEST && (colon < 0 || !object.isEmpty()))
                .flatMap(all -> title.contains("/") ? ofApp(title, object) : ofPlatform(title, object))
                .orElseThrow(() -> new Refusal(IdentityError.ROLE_MALFORMED, text));
    }

    private static Optional<Role> ofPlatform(String title, String object) {
        return RoleName.find(title).flatMap(name -> switch (name.binding()) {
            case NONE -> Optional.of(new Role(name, "", Optional.empty())).filter(role -> object.isEmpty());
            case VENDOR -> Optional.of(new Role(name, object, Optional.empty()))
                    .filter(role -> VENDOR.matcher(object).matches());
            default -> Place.read(object).map(place -> new Role(name, "", Optional.of(place)));
        });
    }

    private static Optional<Role> ofApp(String title, String object) {
        int slash = title.indexOf('/');
        if (!isApp(title.substring(0, slash)) || !APP_ROLE.matcher(title.substring(slash + 1)).matches()) {
            return Optional.empty();
        }
        return Place.read(object).map(place -> new Role(RoleName.APP, title, Optional.of(place)));
    }

    /** An app's id has a dot, so that no app's permissions look like those of the platform. */
    private static boolean isApp(String text) {
        try {
            return new AppId(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Gives the app that declares it; empty for a role of the platform. */
    public Optional<AppId> app() {
        return name == RoleName.APP
                ? Optional.of(new AppId(qualifier.substring(0, qualifier.indexOf('/')))) : Optional.empty();
    }

    /** Gives its name in the app's descriptor; of no use for a role of the platform. */
    public String appRole() {
        return qualifier.substring(qualifier.indexOf('/') + 1);
    }

    /** Gives its permissions of the platform: who gives it has to hold them all. */
    public List<String> own() {
        return name.own().stream().map(form -> String.format(form, object())).toList();
    }

    /** Tells whether it allows something of apps. */
    public boolean reachesApps() {
        return !name.ofApps().isEmpty();
    }

    Stream<HeldPermission> permissions(Reach reach) {
        return Stream.concat(own().stream().map(text -> HeldPermission.read(text, reach).orElseThrow()),
                name.ofApps().stream().map(form -> HeldPermission.allBut(
                        RoleName.ADMINISTRATION, String.format(form, object()), reach)));
    }

    private String object() {
        return switch (name.binding()) {
            case APP -> qualifier.replace('/', ':') + ":" + place.orElseThrow();
            case PLACE -> place.orElseThrow().toString();
            default -> qualifier;
        };
    }

    @Override
    public String toString() {
        return switch (name.binding()) {
            case APP -> qualifier + ":" + place.orElseThrow();
            case NONE -> name.text();
            default -> name.text() + ":" + object();
        };
    }
}
