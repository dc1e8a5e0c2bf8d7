package org.nanwang.kernel.identity.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** The roles there are, in plain words, for everybody who has signed in. */
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private static final String WORDS = RolesResource.class.getPackageName() + ".roles";

    /** A text in both languages. */
    public record Text(String zh, String en) {
    }

    /**
     * A role.
     *
     * @param form how it is written
     * @param allows what it allows
     */
    public record RoleItem(String name, String form, Text title, Text allows) {
    }

    /** All of them; there is never a second page. */
    public record RolePage(List<RoleItem> items, Optional<String> next) {
    }

    @GET
    public RolePage list(@Context Caller caller) {
        if (!caller.signedIn()) {
            throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
        }
        return new RolePage(Arrays.stream(RoleName.values()).map(RolesResource::item).toList(), Optional.empty());
    }

    private static RoleItem item(RoleName name) {
        return new RoleItem(name.text(), form(name), text(name.text() + ".title"), text(name.text() + ".allows"));
    }

    private static String form(RoleName name) {
        return switch (name.binding()) {
            case NONE -> name.text();
            case PLACE -> name.text() + ":REGION";
            case VENDOR -> name.text() + ":VENDOR";
            case APP -> "APP/ROLE:REGION";
        };
    }

    private static Text text(String key) {
        return new Text(word(Locale.CHINESE, key), word(Locale.ENGLISH, key));
    }

    private static String word(Locale locale, String key) {
        return ResourceBundle.getBundle(WORDS, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }
}
