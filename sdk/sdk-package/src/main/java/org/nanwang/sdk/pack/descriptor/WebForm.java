package org.nanwang.sdk.pack.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.AppDescriptor.MenuEntry;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.LocalizedText;

/** Reads {@code web}. */
final class WebForm {

    private static final List<String> KEYS = List.of("module", "menu", "permissions");
    private static final List<String> ENTRY_KEYS = List.of("title", "path");
    private static final Pattern MODULE = Pattern.compile("([\\w-][\\w.-]*/)*[\\w-][\\w.-]*\\.m?js");
    private static final Pattern PATH = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*/?");
    private static final Pattern PERMISSION = Pattern.compile("[a-z][a-z0-9.-]*:([a-z][a-z0-9-]*|\\*)(:([a-z0-9][a-z0-9.-]*|\\*))?");
    private static final int TITLE_LENGTH = 60;

    Optional<WebModule> read(Field field) {
        Section web = field.section(KEYS);
        Optional<String> module = web.required("module").flatMap(value -> value.match("not-a-module", MODULE));
        List<MenuEntry> menu = web.optional("menu").map(Field::items).orElse(List.of()).stream()
                .flatMap(item -> entry(item).stream()).toList();
        List<String> permissions = web.optional("permissions").map(Field::items).orElse(List.of()).stream()
                .flatMap(item -> item.match("not-a-page-permission", PERMISSION).stream()).distinct().toList();
        return module.map(path -> new WebModule(path, menu, permissions));
    }

    private Optional<MenuEntry> entry(Field item) {
        Section entry = item.section(ENTRY_KEYS);
        Optional<LocalizedText> title = entry.required("title").flatMap(value -> value.localized(TITLE_LENGTH));
        Optional<String> path = entry.required("path").flatMap(value -> value.matchOrEmpty("not-a-path", PATH));
        return title.flatMap(text -> path.map(target -> new MenuEntry(text, target)));
    }
}
