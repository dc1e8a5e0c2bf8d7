package org.nanwang.sdk.pack.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.Material;
import org.nanwang.sdk.pack.inspect.RulePolicy;

/** Two releases of one app, the later judged with the earlier at hand. */
final class Releases {

    private final Path folder;

    Releases(Path folder) {
        this.folder = folder;
    }

    /** Judges 1.2.3 after 1.1.0. */
    List<Finding> compare(UnaryOperator<TestBundle> before, UnaryOperator<TestBundle> after) throws IOException {
        return compare("1.1.0", before, "1.2.3", after);
    }

    List<Finding> compare(String earlier, UnaryOperator<TestBundle> before, String later, UnaryOperator<TestBundle> after)
            throws IOException {
        Path old = before.apply(new TestBundle().header("Bundle-Version", earlier)).in(Files.createDirectories(folder.resolve("before")));
        return honesty(inspect(old, after.apply(new TestBundle().header("Bundle-Version", later)).in(folder)));
    }

    static Inspection inspect(Path before, Path after) {
        return new BundleInspector(RulePolicy.standard(), Material.none().previous(before)).inspect(after);
    }

    static List<Finding> honesty(Inspection inspection) {
        return inspection.findings().stream().filter(finding -> finding.rule().startsWith("honest-")).toList();
    }

    static List<String> words(List<Finding> findings) {
        return findings.stream().map(finding -> finding.message().en()).toList();
    }
}
