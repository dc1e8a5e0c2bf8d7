package org.nanwang.sdk.pack.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Container;
import org.nanwang.sdk.pack.rule.Guard;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.rule.Rules;
import org.nanwang.sdk.pack.rule.VersionRule;
import org.nanwang.sdk.pack.sign.Digests;

/** Judges bundles by all rules. Loads no class of them and never throws for what is in them. */
public final class BundleInspector {

    /** Of one rule; more would help nobody, and a hostile bundle could make millions. */
    private static final int MOST_FINDINGS = 100;

    /** The rule that stands for content which cannot even be taken apart. */
    private static final String UNLOOKED = "descriptor";

    private final SharedPackages shared;

    /** Judges by the SDK it belongs to. */
    public BundleInspector() {
        this(SharedPackages.ofThisSdk());
    }

    /** Judges by another list of shared packages. */
    public BundleInspector(SharedPackages shared) {
        this.shared = shared;
    }

    /** Gives the ids of all rules, in the order they are checked. */
    public static List<String> rules() {
        return Rules.ids();
    }

    /**
     * Judges a bundle.
     *
     * @param jar its file
     * @return never null
     * @throws Refusal if there is no such file or it cannot be read at all
     */
    public Inspection inspect(Path jar) {
        String digest = Digests.ofFile(jar);
        Container container = Container.of(jar);
        List<Check> checks = check(Rules.ofContainer(), container);
        if (!checks.stream().allMatch(Check::passed)) {
            return new Inspection(digest, size(jar), Optional.empty(), Optional.empty(), checks);
        }
        try (JarContent content = JarContent.open(jar)) {
            Bundle bundle = Bundle.of(content, shared);
            checks.addAll(check(Rules.ofBundle(), bundle));
            return new Inspection(digest, size(jar), bundle.descriptor(), VersionRule.version(bundle.manifest()),
                    List.copyOf(checks));
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            checks.add(new Check(UNLOOKED, List.of(Guard.failure(UNLOOKED, e))));
            return new Inspection(digest, size(jar), Optional.empty(), Optional.empty(), List.copyOf(checks));
        }
    }

    private <T> List<Check> check(List<Rule<T>> rules, T subject) {
        List<Check> checks = new ArrayList<>();
        for (Rule<T> rule : rules) {
            checks.add(new Check(rule.id(), Guard.check(rule, subject).stream().limit(MOST_FINDINGS).toList()));
        }
        return checks;
    }

    private long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e);
        }
    }
}
