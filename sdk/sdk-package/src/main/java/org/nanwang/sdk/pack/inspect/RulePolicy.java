package org.nanwang.sdk.pack.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules are checked and what they count for: of each rule whether it is
 * <ul>
 * <li>enabled: checked at all;</li>
 * <li>enforced: what refuses a bundle refuses it; otherwise a person looks at it;</li>
 * <li>required: a bundle that could not be checked by it is refused.</li>
 * </ul>
 *
 * @param others what counts for rules not named
 * @param rules what counts for those named, by id
 */
public record RulePolicy(Setting others, Map<String, Setting> rules) {

    /** Without these nothing is known of a bundle, so no policy is asked about them. */
    static final Set<String> ALWAYS = Set.of("readable-jar", "safe-paths", "unique-entries", "plain-files", "size-limits",
            "descriptor", "manifest", "symbolic-name", "version");

    /** What a rule counts for. */
    public record Setting(boolean enabled, boolean enforced, boolean required) {

        /** Checked and enforced. */
        public static final Setting STANDARD = new Setting(true, true, false);
    }

    /** Read when first asked for. */
    private static final class Built {

        private static final RulePolicy STANDARD = built("standard-policy.yaml");
        private static final RulePolicy NODE = built("node-policy.yaml");
    }

    /** Copies the map. */
    public RulePolicy {
        rules = Map.copyOf(rules);
    }

    /** Gives the built-in one: everything is checked and enforced. */
    public static RulePolicy standard() {
        return Built.STANDARD;
    }

    /**
     * Gives the one of a node, which runs what a marketplace has approved: what guards the node itself is checked again,
     * what people have weighed is not.
     */
    public static RulePolicy ofNode() {
        return Built.NODE;
    }

    /**
     * Reads one, as YAML or JSON.
     *
     * @param source named in the refusal
     * @throws org.nanwang.sdk.error.Refusal if a key or rule is not known, or a value is not true or false
     */
    public static RulePolicy read(String text, Object source) {
        return read(text, source, List.of());
    }

    /**
     * Reads one for somebody who has rules of their own.
     *
     * @param further the ids of those rules
     */
    public static RulePolicy read(String text, Object source, Collection<String> further) {
        return PolicyReader.read(text, source, further);
    }

    /** Tells what a rule counts for. */
    public Setting of(String rule) {
        return ALWAYS.contains(rule) ? Setting.STANDARD : rules.getOrDefault(rule, others);
    }

    /** Tells whether single findings of a rule may be excepted: never of one without which nothing is known, or is required. */
    public boolean excusable(String rule) {
        return !of(rule).required() && !ALWAYS.contains(rule);
    }

    private static RulePolicy built(String name) {
        try (InputStream in = RulePolicy.class.getResourceAsStream(name)) {
            return PolicyReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), name, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
