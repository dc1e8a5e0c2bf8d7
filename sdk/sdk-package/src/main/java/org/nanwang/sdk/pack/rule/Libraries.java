package org.nanwang.sdk.pack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.JarMember;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/**
 * The jars in a bundle are as sound as the bundle itself and bring neither machine code, nor classes for a later Java,
 * nor copies of shared packages. Unpacked one after the other, and only so far as all of them together stay small.
 */
final class Libraries implements Rule<Bundle> {

    static final int MOST = 200;

    private static final Offence OFFENCE = new Offence("libraries");
    private static final List<Rule<Container>> CONTAINER =
            List.of(new ReadableJar(), new SafePaths(), new UniqueEntries(), new PlainFiles(), new SizeLimits());
    private static final List<JarRule> CONTENT = List.of(new NativeCode(), new ClassFiles(), new OwnPackages());

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        List<String> libraries = Archives.libraries(bundle.content());
        if (libraries.size() > MOST) {
            return List.of(OFFENCE.variant("many", "lib/", libraries.size(), MOST));
        }
        List<Finding> findings = new ArrayList<>();
        long total = 0;
        for (String library : libraries) {
            try (TemporaryFile file = bundle.content().unpack(library)) {
                Container container = Container.of(file.path());
                total += container.members().stream().mapToLong(JarMember::size).sum();
                if (total > SizeLimits.LONGEST_TOTAL) {
                    findings.add(OFFENCE.variant("total", library, SizeLimits.LONGEST_TOTAL));
                    return findings;
                }
                offences(container, bundle).forEach(offence -> findings.add(inside(library, file, offence)));
            } catch (UnreadableJarException e) {
                findings.add(OFFENCE.variant("unreadable", library, e.getMessage()));
            }
        }
        return findings;
    }

    static boolean isSound(Container container) {
        return CONTAINER.stream().allMatch(rule -> rule.check(container).isEmpty());
    }

    private static Stream<Finding> offences(Container container, Bundle bundle) throws UnreadableJarException {
        List<Finding> unsound = CONTAINER.stream().flatMap(rule -> rule.check(container).stream()).toList();
        if (!unsound.isEmpty()) {
            return unsound.stream();
        }
        try (JarContent content = JarContent.open(container.jar())) {
            return CONTENT.stream().flatMap(rule -> rule.check(content, bundle.shared()).stream()).toList().stream();
        }
    }

    /** Tells an offence by its place in the bundle; what helps is always the same. */
    private static Finding inside(String library, TemporaryFile file, Finding offence) {
        boolean whole = offence.place().equals(file.path().getFileName().toString());
        return OFFENCE.finding(whole ? library : library + "!/" + offence.place(), offence.message());
    }
}
