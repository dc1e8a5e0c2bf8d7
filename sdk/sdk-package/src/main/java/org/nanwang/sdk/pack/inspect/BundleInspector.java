package org.nanwang.sdk.pack.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.KnowledgeAwayException;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.rule.Archives;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Container;
import org.nanwang.sdk.pack.rule.VersionRule;
import org.nanwang.sdk.pack.sign.Digests;

/** Judges bundles by all rules. Loads no class of them and never throws for what is in them. */
public final class BundleInspector {

    /** The rule that stands for content which cannot even be taken apart. */
    private static final String UNLOOKED = "descriptor";

    private final SharedPackages shared;
    private final RulePolicy policy;
    private final Material material;

    /** Judges by the SDK it belongs to and the standard policy. */
    public BundleInspector() {
        this(RulePolicy.standard(), Material.none());
    }

    /** Judges by a policy and with what else there is. */
    public BundleInspector(RulePolicy policy, Material material) {
        this(SharedPackages.ofThisSdk(), policy, material);
    }

    /** Judges by another list of shared packages. */
    public BundleInspector(SharedPackages shared, RulePolicy policy, Material material) {
        this.shared = shared;
        this.policy = policy;
        this.material = material;
    }

    /** Judges as a node does. */
    public static BundleInspector ofNode() {
        return new BundleInspector(RulePolicy.ofNode(), Material.none());
    }

    /** Gives the ids of all rules, in the order they are checked. */
    public static List<String> rules() {
        return RuleSet.infos().stream().map(RuleInfo::id).toList();
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
        Examination examination = new Examination(policy);
        examination.ask(RuleSet.ofContainer(), Container.of(jar));
        if (!examination.passed()) {
            return new Inspection(digest, size(jar), Optional.empty(), Optional.empty(), examination.checks());
        }
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            Bundle bundle = Bundle.of(content, shared, archives);
            examination.ask(new RuleSet(material).ofBundle(), bundle);
            return new Inspection(digest, size(jar), bundle.descriptor(), VersionRule.version(bundle.manifest()),
                    examination.checks());
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e.getMessage());
        } catch (KnowledgeAwayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            examination.fail(UNLOOKED, e);
            return new Inspection(digest, size(jar), Optional.empty(), Optional.empty(), examination.checks());
        }
    }

    /**
     * Reads what a bundle says of itself, and judges nothing.
     *
     * @param jar its file, which has been judged before
     * @param digest its SHA-256, which has been verified
     * @return an inspection without checks
     * @throws Refusal if it cannot be read
     */
    public Inspection read(Path jar, String digest) {
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            Bundle bundle = Bundle.of(content, shared, archives);
            return new Inspection(digest, size(jar), bundle.descriptor(), VersionRule.version(bundle.manifest()), List.of());
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e.getMessage());
        }
    }

    private long size(Path jar) {
        try {
            return Files.size(jar);
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e);
        }
    }
}
