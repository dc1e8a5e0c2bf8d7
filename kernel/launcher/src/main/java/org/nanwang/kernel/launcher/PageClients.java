package org.nanwang.kernel.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.PageScope;
import org.nanwang.kernel.apps.web.ServingObserver;
import org.nanwang.kernel.identity.client.ClientName;
import org.nanwang.kernel.identity.client.InstallationClients;
import org.nanwang.kernel.identity.client.InstallationClients.Installed;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * Registers the page of each installation as a client that people sign in to, and the app as one that acts for them if it
 * calls others, for as long as there is the installation: with the client all its tokens end.
 */
final class PageClients implements ServingObserver {

    /** What the platform's own apps speak to beside themselves. */
    private static final Set<String> PLATFORM = Set.of("/platform/", "/marketplace/");

    /** How a permission begins to call another app. */
    private static final String CALL = "call:";

    private final InstallationClients clients;

    PageClients(InstallationClients clients) {
        this.clients = clients;
    }

    @Override
    public void serves(HostedApp app) {
        if (app.descriptor().web().isPresent()) {
            clients.page(installed(app));
        }
        if (app.descriptor().permissions().stream().anyMatch(request -> request.name().startsWith(CALL))) {
            clients.app(installed(app));
        }
    }

    @Override
    public void removed(InstallationId installation) {
        clients.remove(installation);
    }

    private static Installed installed(HostedApp app) {
        LocalizedText name = app.descriptor().name();
        return new Installed(app.installation().id(),
                new ClientName(name.in(Locale.ENGLISH), name.in(Locale.CHINESE), Optional.of(app.region().code())),
                app.basePath(), Set.copyOf(PageScope.of(app.descriptor(), app.region().code())),
                // only what ships with the platform, sealed, can have an address of its own
                app.descriptor().mount().isPresent() ? PLATFORM : Set.of());
    }
}
