package org.nanwang.sdk.pack.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.pack.AppDescriptor.Dataset;
import org.nanwang.sdk.pack.AppDescriptor.EventType;
import org.nanwang.sdk.pack.AppDescriptor.Level;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.osgi.BundleVersionRange;
import org.nanwang.sdk.region.RegionCode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The form of a descriptor: its keys, and what each may hold. Everything is read before anything is refused. */
final class DescriptorForm {

    private static final List<String> KEYS = List.of("id", "address", "vendor", "name", "summary",
            "levels", "main", "sdk", "permissions", "roles", "events", "datasets", "configuration", "web", "mount");
    private static final RegionCode ANY_REGION = new RegionCode("370800");
    private static final Pattern CLASS_NAME = Pattern.compile("([a-zA-Z_$][\\w$]*\\.)+[a-zA-Z_$][\\w$]*");
    private static final Pattern MOUNT = Pattern.compile("/([a-z][a-z0-9-]*/)*");
    private static final int NAME_LENGTH = 60;
    private static final int SUMMARY_LENGTH = 300;

    private final Problems problems;

    DescriptorForm(Problems problems) {
        this.problems = problems;
    }

    /** Gives the descriptor; nothing when a part is missing or wrong, and each such part has become a problem. */
    Optional<AppDescriptor> read(Node root) {
        Section top = new Field("", root, problems).section(KEYS);
        Optional<AppId> id = top.required("id").flatMap(field -> field.read("not-an-id", AppId::new));
        Optional<String> address = top.optional("address").flatMap(this::address);
        Optional<String> vendor = top.required("vendor").flatMap(field -> vendor(field, id.map(AppId::value).orElse("")));
        Optional<LocalizedText> name = top.required("name").flatMap(field -> field.localized(NAME_LENGTH));
        Optional<LocalizedText> summary = top.required("summary").flatMap(field -> field.localized(SUMMARY_LENGTH));
        List<Level> levels = top.required("levels").map(new Levels()::read).orElse(List.of());
        Optional<String> main = top.required("main").flatMap(field -> field.match("not-a-class", CLASS_NAME));
        Optional<String> sdk = top.required("sdk").flatMap(this::range);
        List<PermissionRequest> permissions = top.optional("permissions").map(new Permissions()::read).orElse(List.of());
        List<AppRole> roles = top.optional("roles").map(new Roles()::read).orElse(List.of());
        List<EventType> events = top.optional("events")
                .map(field -> Contracts.ofEvents(id.map(AppId::value)).read(field)).orElse(List.of()).stream()
                .map(event -> new EventType(event.name(), event.title(), event.schema())).toList();
        List<Dataset> datasets = top.optional("datasets")
                .map(field -> Contracts.ofDatasets().read(field)).orElse(List.of()).stream()
                .map(data -> new Dataset(data.name(), data.title(), data.schema())).toList();
        Map<String, Object> configuration = top.optional("configuration").map(new Schema()::read).orElse(Map.of());
        Optional<WebModule> web = top.optional("web").flatMap(new WebForm()::read);
        Optional<String> mount = top.optional("mount").flatMap(field -> field.match("not-a-mount", MOUNT));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AppDescriptor(id.orElseThrow(), address.orElse(id.orElseThrow().lastWord()),
                vendor.orElseThrow(), name.orElseThrow(), summary.orElseThrow(), levels, main.orElseThrow(),
                sdk.orElseThrow(), permissions, roles, events, datasets, configuration, web, mount));
    }

    private Optional<String> address(Field field) {
        return field.read("not-an-address", text -> new InstallationId(ANY_REGION, text).address());
    }

    private Optional<String> vendor(Field field, String id) {
        Optional<String> vendor = field.read("not-a-vendor", text -> new AppId(text).value());
        vendor.filter(value -> !id.isEmpty() && !id.startsWith(value + "."))
                .ifPresent(value -> problems.add(field.node(), "foreign-vendor", id, value));
        return vendor;
    }

    /** A range without an upper end would promise that no later SDK ever breaks the app. */
    private Optional<String> range(Field field) {
        return field.read("not-a-range", text -> {
            BundleVersionRange.parse(text).upper().orElseThrow(() -> new IllegalArgumentException("no upper end"));
            return text;
        });
    }
}
