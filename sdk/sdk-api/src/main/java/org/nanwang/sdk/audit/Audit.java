package org.nanwang.sdk.audit;

import java.util.Map;
import org.nanwang.sdk.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes down what an app has changed, in the platform's own trail, which only grows. The installation, its region, the
 * time and the trace of the request are added by the platform.
 *
 * @since 1.0
 */
@ProviderType
public interface Audit {

    /**
     * Writes one change down, after it has been made. The entry is lasting when this returns.
     *
     * @param caller who asked for it, never null
     * @param action subject and verb, lower-case words joined by a colon: {@code release:approve}; never null
     * @param object what was changed, at most 200 characters, never null
     * @param before what was, by name; no secrets; never null
     * @param after what is, by name; no secrets; never null
     * @throws IllegalArgumentException if action or object has another form
     */
    void record(
            Caller caller, String action, String object, Map<String, String> before, Map<String, String> after);
}
