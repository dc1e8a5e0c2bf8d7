package org.nanwang.kernel.apps.installation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.region.Region;

/** Judges whether an app fits a region with the configuration and permissions it is given there. */
public final class Fitness {
    private final AppDescriptor descriptor;
    private final ConfigurationSchema schema;

    /** Judges by what an app says of itself. */
    public Fitness(AppDescriptor descriptor) {
        this.descriptor = descriptor;
        this.schema = new ConfigurationSchema(descriptor.configuration());
    }

    /** Refuses a region of another level than the app is made for. */
    public void requireLevel(Region region) {
        boolean fits = descriptor.levels().stream().anyMatch(level -> level.name().equals(region.level().name()));
        if (!fits) {
            String levels = descriptor.levels().stream().map(Word::of).sorted().collect(Collectors.joining(", "));
            throw new Refusal(AppsError.LEVEL_UNFIT, descriptor.id(), levels, region.code(), Word.of(region.level()));
        }
    }

    /** Refuses a grant of something the app does not ask for. */
    public void requireDeclared(Set<String> granted) {
        Set<String> declared = declared();
        granted.stream().filter(name -> !declared.contains(name)).sorted().findFirst().ifPresent(name -> {
            throw new Refusal(AppsError.PERMISSION_NOT_DECLARED, descriptor.id(), name);
        });
    }

    /** Checks values against the schema and gives them with the schema's defaults. */
    public Map<String, Object> configuration(Map<String, Object> values) {
        Map<String, Object> filled = schema.withDefaults(values);
        List<String> problems = problems(filled);
        if (!problems.isEmpty()) {
            throw new Refusal(AppsError.CONFIGURATION_UNFIT, descriptor.id(), String.join("; ", problems));
        }
        return filled;
    }

    /** Tells what is wrong with values, in words; nothing where they fit. */
    public List<String> problems(Map<String, Object> values) {
        return schema.problems(schema.withDefaults(values));
    }

    /** Lists what the app asks for. */
    public Set<String> declared() {
        return descriptor.permissions().stream().map(PermissionRequest::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
