package org.nanwang.kernel.identity.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** The roles there are, in plain words, for everybody who has signed in. */
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private static final String WORDS = RolesResource.class.getPackageName() + ".roles";

    private final AppRoles appRoles;
    private final Border border;

    /** Tells of roles the platform and the apps on it have. */
    public RolesResource(AppRoles appRoles, Border border) {
        this.appRoles = appRoles;
        this.border = border;
    }

    /**
     * A role.
     *
     * @param form how it is written
     * @param allows what it allows
     * @param app the name of the app whose role it is
     */
    public record RoleItem(String name, String form, Bilingual title, Bilingual allows, Optional<Bilingual> app) {
    }

    /** All of them; there is never a second page. */
    public record RolePage(List<RoleItem> items, Optional<String> next) {
    }

    /** Lists the roles there are, those of apps for one region or all. */
    @GET
    public RolePage list(@QueryParam("region") String region, @Context Caller caller) {
        if (!caller.signedIn()) {
            throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
        }
        Stream<AppRoles.AppRole> ofApps = region == null ? appRoles.all() : appRoles.all(border.code(region));
        return new RolePage(Stream.concat(Arrays.stream(RoleName.values()).map(RolesResource::item),
                ofApps.map(RolesResource::item).distinct()).toList(), Optional.empty());
    }

    private static RoleItem item(RoleName name) {
        return new RoleItem(name.text(), form(name), text(name.text() + ".title"), text(name.text() + ".allows"),
                Optional.empty());
    }

    private static RoleItem item(AppRoles.AppRole one) {
        String name = one.app().id() + "/" + one.role().name();
        return new RoleItem(name, name + ":REGION", one.role().title(), one.role().reason(), Optional.of(one.app().name()));
    }

    private static String form(RoleName name) {
        return switch (name.binding()) {
            case NONE -> name.text();
            case PLACE -> name.text() + ":REGION";
            case VENDOR -> name.text() + ":VENDOR";
            case APP -> "APP/ROLE:REGION";
        };
    }

    private static Bilingual text(String key) {
        return new Bilingual(word(Locale.CHINESE, key), word(Locale.ENGLISH, key));
    }

    private static String word(Locale locale, String key) {
        return ResourceBundle.getBundle(WORDS, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }
}
