package org.nanwang.kernel.apps.resource;

import java.util.List;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.MenuEntry;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * An app people can open.
 *
 * @param installation its name
 * @param app which app
 * @param version which release serves
 * @param name shown to people
 * @param summary one sentence
 * @param address where it is
 * @param page whether there is something to look at
 * @param menu its entries
 */
public record ServingApp(
        InstallationId installation, AppId app, ReleaseVersion version, LocalizedText name, LocalizedText summary,
        String address, boolean page, List<Entry> menu) {
    /**
     * A menu entry.
     *
     * @param title shown to people
     * @param address where it leads
     */
    public record Entry(LocalizedText title, String address) {
    }

    static ServingApp of(HostedApp app) {
        AppDescriptor descriptor = app.descriptor();
        return new ServingApp(app.installation().id(), app.installation().app(), app.installation().version(),
                descriptor.name(), descriptor.summary(), app.basePath(), descriptor.web().isPresent(), menu(app));
    }

    private static List<Entry> menu(HostedApp app) {
        AppDescriptor descriptor = app.descriptor();
        if (descriptor.web().isEmpty()) {
            return List.of();
        }
        List<MenuEntry> entries = descriptor.web().map(WebModule::menu).orElse(List.of());
        if (entries.isEmpty()) {
            return List.of(new Entry(descriptor.name(), app.basePath()));
        }
        return entries.stream().map(entry -> new Entry(entry.title(), below(app.basePath(), entry.path()))).toList();
    }

    private static String below(String base, String path) {
        return base + (path.startsWith("/") ? path.substring(1) : path);
    }
}
