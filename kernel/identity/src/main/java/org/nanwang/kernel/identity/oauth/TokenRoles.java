package org.nanwang.kernel.identity.oauth;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.Reach;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.account.ServingApps;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.token.VerifiedToken;

/** The roles of apps that somebody has where a token is good, as the app there is told them. */
final class TokenRoles {

    private final ServingApps apps;
    private final Reach reach;

    TokenRoles(ServingApps apps, Reach reach) {
        this.apps = apps;
        this.reach = reach;
    }

    /** Lists those at the addresses that a client serves and the token was made for. */
    List<String> of(VerifiedToken token, Account account, Client server, String issuer) {
        Grants grants = account.grants(reach);
        return apps.list().stream().filter(app -> serves(server, app) && token.content().audiences().contains(issuer + app.path()))
                .flatMap(app -> held(app, grants, token)).sorted().toList();
    }

    private static boolean serves(Client server, ServingApp app) {
        return server.limits().audiences().contains(app.path())
                || server.addresses().serves().filter(app.path()::equals).isPresent();
    }

    private static Stream<String> held(ServingApp app, Grants grants, VerifiedToken token) {
        return app.roles().stream().map(ServingApp.Declared::name).filter(role -> {
            String permission = app.id() + ":" + role + ":" + app.region();
            return grants.allow(permission) && token.permissions().map(scope -> scope.allow(permission)).orElse(true);
        }).map(role -> app.id() + "/" + role + ":" + app.region());
    }
}
