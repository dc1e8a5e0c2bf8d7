package org.nanwang.sdk.pack.rule;

import java.util.List;

/** The rules of file and manifest, in the order they are checked. */
public final class Rules {

    private static final List<Rule<Container>> CONTAINER =
            List.of(new ReadableJar(), new SafePaths(), new UniqueEntries(), new PlainFiles(), new SizeLimits());

    private static final List<Rule<Bundle>> BUNDLE = List.of(
            new DescriptorRule(), new ManifestRule(), new SymbolicName(), new VersionRule(),
            new SdkRange(), new Imports(), new ImportRanges(),
            new ForbiddenHeaders("no-exports", "Export-Package", "Provide-Capability", "Export-Service"),
            new ForbiddenHeaders("no-fragment", "Fragment-Host"),
            new ForbiddenHeaders("no-activator", "Bundle-Activator", "ExtensionBundle-Activator", "Service-Component"),
            new ForbiddenHeaders("no-dynamic-imports", "DynamicImport-Package"),
            new OneRelease(), new NativeCode(), new Requirements(), new ClassPathRule(), new MainClass(), new ClassFiles(),
            new OwnPackages(), new Libraries(), new WebModuleRule(), new MigrationsRule());

    private Rules() {
    }

    /** Gives the rules of the file itself; while one is broken, the content is not looked at. */
    public static List<Rule<Container>> ofContainer() {
        return CONTAINER;
    }

    /** Gives the rules of the content. */
    public static List<Rule<Bundle>> ofBundle() {
        return BUNDLE;
    }
}
