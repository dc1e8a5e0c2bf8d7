package org.nanwang.kernel.http.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.people.Caller;

/** Lets callers pass to the methods of one app's resources, as their role annotations say. */
final class RoleGuard {

    private final Installation installation;
    private final Set<String> declared;
    private final Map<Place, RoleRule> rules = new ConcurrentHashMap<>();

    private record Place(Class<?> type, Method method) {
    }

    RoleGuard(HostedApp app) {
        this.installation = app.installation();
        this.declared = app.descriptor().roles().stream().map(AppRole::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses resources whose annotations name a role that nobody can ever be given. */
    void requireDeclared(List<Object> resources) {
        for (Object resource : resources) {
            RoleRules.named(resource.getClass()).stream().filter(role -> !declared.contains(role)).findFirst()
                    .ifPresent(role -> {
                        throw new IllegalArgumentException("class '" + resource.getClass().getName() + "' allows role '"
                                + role + "', which the descriptor does not declare: add it to roles in app.yaml");
                    });
        }
    }

    /**
     * Lets a caller pass.
     *
     * @throws Refusal {@code sign-in-required}, {@code role-missing} or {@code access-denied}
     */
    void require(Caller caller, Class<?> type, Method method, String path) {
        RoleRule rule = rules.computeIfAbsent(new Place(type, method), place -> RoleRules.of(place.type(), place.method()));
        if (rule.open()) {
            return;
        }
        if (rule.deniesAll()) {
            throw new Refusal(HttpError.ACCESS_DENIED, path, installation.app());
        }
        if (!caller.signedIn()) {
            throw new Refusal(IdentityError.SIGN_IN_REQUIRED);
        }
        if (rule.roles().stream().noneMatch(role -> role.equals(RoleRule.ANYBODY_SIGNED_IN) || caller.holds(role))) {
            throw new Refusal(HttpError.ROLE_MISSING, caller.name(), installation.app(),
                    rule.roles().stream().map(this::asGranted).collect(Collectors.joining(", ")));
        }
    }

    private String asGranted(String role) {
        return installation.app() + "/" + role + ":" + installation.id().region();
    }
}
