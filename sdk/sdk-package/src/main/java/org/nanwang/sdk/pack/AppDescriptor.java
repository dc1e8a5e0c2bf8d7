package org.nanwang.sdk.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;

/**
 * What an app says of itself in {@code META-INF/nanwang/app.yaml}. All parts are checked; none is null.
 *
 * @param id the app's name
 * @param address its address below a region; the id's last word unless it says otherwise
 * @param vendor who publishes it, as registered with the marketplace
 * @param name shown to people
 * @param summary one sentence, shown to people
 * @param levels where it can be installed
 * @param main the class that implements {@link org.nanwang.sdk.CityApp}
 * @param sdk the range of SDK versions it was made for, in OSGi form: {@code [1.0,2)}
 * @param permissions what it asks for
 * @param roles what people can be in it, beyond callers and signed-in callers
 * @param events what it tells other apps when it happens
 * @param datasets what it offers others to read
 * @param configuration a JSON Schema (2020-12) of its configuration, as parsed; empty when it takes none
 * @param web its page, if it has one
 * @param mount a fixed address instead of one below the region; for apps shipped with the platform only
 */
public record AppDescriptor(
        AppId id, String address, String vendor, LocalizedText name, LocalizedText summary, List<Level> levels,
        String main, String sdk, List<PermissionRequest> permissions, List<AppRole> roles,
        List<EventType> events, List<Dataset> datasets, Map<String, Object> configuration, Optional<WebModule> web, Optional<String> mount) {

    /** Where it lies in a bundle. */
    public static final String PATH = "META-INF/nanwang/app.yaml";

    /** Where an app can be installed. */
    public enum Level {
        /** The city itself. */
        @JsonProperty("city")
        CITY,
        /** A county, a district or a functional zone. */
        @JsonProperty("county")
        COUNTY
    }

    /**
     * A permission asked for.
     *
     * @param name such as {@code messaging:send}
     * @param reason told to the county that grants it
     */
    public record PermissionRequest(String name, LocalizedText reason) {
    }

    /**
     * A role that people are given for a region.
     *
     * @param name lower-case words joined by hyphens: {@code attendant}
     * @param title what it is called
     * @param reason told to whoever gives it: what it is for
     */
    public record AppRole(String name, LocalizedText title, LocalizedText reason) {
    }

    /**
     * An event that the app tells others.
     *
     * @param type as CloudEvents names it: {@code org.example.hello.greeted}; begins with the app's id
     * @param title what it is called
     * @param schema a JSON Schema (2020-12) of its data, as parsed
     */
    public record EventType(String type, LocalizedText title, Map<String, Object> schema) {
    }

    /**
     * Data that the app offers to others.
     *
     * @param name lower-case words joined by hyphens: {@code free-places}
     * @param title what it is called
     * @param schema a JSON Schema (2020-12) of one record, as parsed
     */
    public record Dataset(String name, LocalizedText title, Map<String, Object> schema) {
    }

    /**
     * The app's page.
     *
     * @param module path of an ES module in the bundle's {@code web/} folder that exports {@code mount(element, context)}
     * @param menu entries shown for it; empty means one entry with the app's name
     * @param permissions what it does in a person's name besides the app's own roles: {@code parking:read}, meant in the
     *     installation's region, or {@code release:submit:*}
     */
    public record WebModule(String module, List<MenuEntry> menu, List<String> permissions) {
    }

    /**
     * A menu entry.
     *
     * @param title shown to people
     * @param path below the app's page, without a slash at the start; empty for the page itself
     */
    public record MenuEntry(LocalizedText title, String path) {
    }
}
