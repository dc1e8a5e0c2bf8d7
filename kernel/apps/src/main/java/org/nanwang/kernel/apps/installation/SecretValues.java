package org.nanwang.kernel.apps.installation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/**
 * The secret values of configurations. They are encrypted before anything is kept or told, and opened only for the instance
 * that is started with them. Who changes a configuration leaves them out to keep them, and says null to remove them.
 */
public final class SecretValues {

    /** The one member of what stands in the place of a secret. */
    private static final String MARK = "$sealed";

    private final Sealing sealing;

    /** Seals with this. */
    public SecretValues(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Refuses values that only look as if we had sealed them. */
    static void requireOpen(Object values) {
        if (values instanceof Map<?, ?> map) {
            if (map.containsKey(MARK)) {
                throw new Refusal(AppsError.ORDER_MALFORMED, "'" + MARK + "' is no key of a configuration");
            }
            map.values().forEach(SecretValues::requireOpen);
        } else if (values instanceof List<?> list) {
            list.forEach(SecretValues::requireOpen);
        }
    }

    /** Takes over the former secrets about which nothing is said now, and drops what is said to be null. */
    Map<String, Object> completed(Map<String, Object> values, Map<String, Object> former) {
        Map<String, Object> complete = new LinkedHashMap<>(values);
        former.forEach((name, old) -> {
            Object now = values.get(name);
            if (isSealed(old) && !values.containsKey(name)) {
                complete.put(name, old);
            } else if (holdsSealed(old) && (now instanceof Map || !values.containsKey(name))) {
                complete.put(name, completed(now == null ? Map.of() : object(now), object(old)));
            }
        });
        complete.values().removeIf(Objects::isNull);
        return complete;
    }

    /** Encrypts the secrets; one that is as it was stays as it was, so that nothing seems to have changed. */
    Map<String, Object> sealed(
            InstallationId id, Map<String, Object> values, SecretPlaces places, Map<String, Object> former) {
        return sealed(purpose(id), values, places, former);
    }

    /** Decrypts the secrets of an installation. */
    public Map<String, Object> opened(InstallationId id, Map<String, Object> values) {
        return opened(purpose(id), values);
    }

    /** Gives what may be shown: all that is not secret. */
    public static Map<String, Object> shown(Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!isSealed(value)) {
                shown.put(name, value instanceof Map ? shown(object(value)) : value);
            }
        });
        return shown;
    }

    /** Names the secrets that are set, with dots between words. */
    public static List<String> names(Map<String, Object> values) {
        List<String> names = new ArrayList<>();
        values.forEach((name, value) -> {
            if (isSealed(value)) {
                names.add(name);
            } else if (value instanceof Map) {
                names(object(value)).forEach(inner -> names.add(name + "." + inner));
            }
        });
        return names.stream().sorted().toList();
    }

    private Map<String, Object> sealed(
            String purpose, Map<String, Object> values, SecretPlaces places, Map<String, Object> former) {
        Map<String, Object> sealed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            SecretPlaces place = places.at(name);
            String inner = purpose + "." + name;
            if (isSealed(value)) {
                sealed.put(name, value);
            } else if (place.secret()) {
                sealed.put(name, mark(inner, value, Optional.ofNullable(former.get(name))));
            } else {
                sealed.put(name, value instanceof Map
                        ? sealed(inner, object(value), place, inside(former, name)) : value);
            }
        });
        return sealed;
    }

    private Object mark(String purpose, Object value, Optional<Object> former) {
        String text = Json.write(Collections.singletonMap("value", value));
        return former.filter(SecretValues::isSealed).filter(old -> sealing.open(purpose, content(old)).equals(text))
                .orElseGet(() -> Map.of(MARK, sealing.seal(purpose, text)));
    }

    private Map<String, Object> opened(String purpose, Map<String, Object> values) {
        Map<String, Object> opened = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String inner = purpose + "." + name;
            if (isSealed(value)) {
                opened.put(name, Json.object(sealing.open(inner, content(value))).get("value"));
            } else {
                opened.put(name, value instanceof Map ? opened(inner, object(value)) : value);
            }
        });
        return opened;
    }

    private static String purpose(InstallationId id) {
        return "configuration " + id + " ";
    }

    private static Map<String, Object> inside(Map<String, Object> values, String name) {
        return values.get(name) instanceof Map ? object(values.get(name)) : Map.of();
    }

    private static boolean isSealed(Object value) {
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get(MARK) instanceof String;
    }

    private static boolean holdsSealed(Object value) {
        return value instanceof Map && !names(object(value)).isEmpty();
    }

    private static String content(Object mark) {
        return (String) object(mark).get(MARK);
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
