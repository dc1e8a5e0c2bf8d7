package org.nanwang.kernel.launcher;

import java.util.List;
import org.nanwang.kernel.apps.AppsModule;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.identity.account.Bilingual;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.account.ServingApp.Declared;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.LocalizedText;

/** Tells identity what the apps that serve say of themselves. */
final class ServedDescriptors {

    private ServedDescriptors() {
    }

    static List<ServingApp> of(AppsModule apps) {
        return apps.serving().stream().map(ServedDescriptors::app).toList();
    }

    private static ServingApp app(HostedApp hosted) {
        AppDescriptor app = hosted.descriptor();
        return new ServingApp(app.id(), hosted.region().code(), hosted.basePath(), text(app.name()),
                app.roles().stream().map(role -> new Declared(role.name(), text(role.title()), text(role.reason()))).toList(),
                app.permissions().stream().map(asked -> new Declared(asked.name(), new Bilingual(asked.name(), asked.name()),
                        text(asked.reason()))).toList());
    }

    private static Bilingual text(LocalizedText text) {
        return new Bilingual(text.zh(), text.en());
    }
}
