package org.nanwang.sdk.pack.inspect;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.inspect.RulePolicy.Setting;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a policy strictly: a rule misspelled would be a rule switched off without anyone knowing. */
final class PolicyReader {

    private static final Set<String> KEYS = Set.of("others", "rules");
    private static final Set<String> SETTINGS = Set.of("enabled", "enforced", "required");

    private final Object source;
    private final Collection<String> further;

    private PolicyReader(Object source, Collection<String> further) {
        this.source = source;
        this.further = further;
    }

    static RulePolicy read(String text, Object source, Collection<String> further) {
        return new PolicyReader(source, further).read(text);
    }

    private RulePolicy read(String text) {
        Map<?, ?> policy = mapping(parse(text), "policy", KEYS);
        Setting others = policy.containsKey("others")
                ? setting("others", policy.get("others"), Setting.STANDARD) : Setting.STANDARD;
        Set<String> known = Stream.concat(RuleSet.infos().stream().map(RuleInfo::id), further.stream())
                .filter(rule -> !RulePolicy.ALWAYS.contains(rule)).collect(Collectors.toSet());
        Map<String, Setting> rules = new LinkedHashMap<>();
        if (policy.containsKey("rules")) {
            mapping(policy.get("rules"), "rules", known)
                    .forEach((rule, value) -> rules.put((String) rule, setting("rules." + rule, value, Setting.STANDARD)));
        }
        return new RulePolicy(others, rules);
    }

    private Object parse(String text) {
        try {
            return new Load(LoadSettings.builder().setCodePointLimit(1 << 18).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private Map<?, ?> mapping(Object value, String path, Set<String> known) {
        if (!(value instanceof Map<?, ?> mapping)) {
            throw refusal("'" + path + "' has to be a mapping");
        }
        List<?> unknown = mapping.keySet().stream().filter(key -> !known.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw refusal("'" + path + "' knows no " + unknown);
        }
        return mapping;
    }

    private Setting setting(String path, Object value, Setting otherwise) {
        Map<?, ?> mapping = mapping(value, path, SETTINGS);
        return new Setting(flag(mapping, path, "enabled", otherwise.enabled()),
                flag(mapping, path, "enforced", otherwise.enforced()), flag(mapping, path, "required", otherwise.required()));
    }

    private boolean flag(Map<?, ?> mapping, String path, String key, boolean otherwise) {
        Object value = mapping.containsKey(key) ? mapping.get(key) : Boolean.valueOf(otherwise);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw refusal("'" + path + "." + key + "' has to be true or false");
    }

    private Refusal refusal(String problem) {
        return new Refusal(PackageError.POLICY_INVALID, source, problem);
    }
}
