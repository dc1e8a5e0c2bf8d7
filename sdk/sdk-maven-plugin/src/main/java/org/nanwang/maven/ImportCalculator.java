package org.nanwang.maven;

import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Descriptors.PackageRef;
import aQute.bnd.osgi.FileResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.JavaPackages;
import org.nanwang.sdk.pack.SharedPackages;

/**
 * Computes Import-Package with bnd. A package nobody offers stays in the header when the app's own classes use it, so
 * that the inspector tells of it; when only an embedded library mentions it, it is left out: libraries often name what
 * they can do without.
 */
final class ImportCalculator {

    private final SharedPackages shared;

    ImportCalculator(SharedPackages shared) {
        this.shared = shared;
    }

    Imports calculate(BundleParts parts) {
        Set<String> usedByApp = usedByApp(parts);
        Parameters imports = allImports(parts);
        Set<String> leftOut = new TreeSet<>(imports.keySet());
        leftOut.removeIf(name -> isOffered(name) || usedByApp.contains(name));
        imports.keySet().removeAll(leftOut);
        return new Imports(imports.toString(), leftOut);
    }

    private boolean isOffered(String name) {
        return shared.contains(name) || JavaPackages.contains(name);
    }

    private Set<String> usedByApp(BundleParts parts) {
        try (Analyzer analyzer = analyzer(parts)) {
            analyzer.analyze();
            return analyzer.getReferred().keySet().stream().map(PackageRef::getFQN).collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException("classes of app '" + parts.descriptor().id() + "' cannot be analysed", e);
        }
    }

    private Parameters allImports(BundleParts parts) {
        try (Analyzer analyzer = analyzer(parts)) {
            for (Path library : parts.libraries()) {
                analyzer.getJar().putResource(BundleManifestText.pathOf(library), new FileResource(library));
            }
            analyzer.setBundleClasspath(BundleManifestText.classPath(parts.libraries()));
            return new Parameters(analyzer.calcManifest().getMainAttributes().getValue("Import-Package"));
        } catch (Exception e) {
            throw new IllegalStateException("imports of app '" + parts.descriptor().id() + "' cannot be computed", e);
        }
    }

    private Analyzer analyzer(BundleParts parts) throws Exception {
        Analyzer analyzer = new Analyzer(new Jar(parts.classes().toFile()));
        List<File> classPath = parts.classPath().stream().map(Path::toFile).toList();
        analyzer.setClasspath(classPath);
        analyzer.setProperty("Bundle-SymbolicName", parts.descriptor().id().value());
        analyzer.setProperty("-noimportjava", "true");
        analyzer.setProperty("-noextraheaders", "true");
        return analyzer;
    }
}
