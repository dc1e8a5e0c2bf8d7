package org.nanwang.sdk.pack.rule;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.Finding;

/**
 * A bundle's class path is the bundle itself and jars in its {@code lib/} folder, all of them there. The header is split
 * as the framework splits it, which knows no parameters here: {@code lib/x.jar;a=b} would be a file of that name.
 */
final class ClassPathRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("class-path");
    private static final String HEADER = "Bundle-ClassPath";
    private static final Pattern LIBRARY = Pattern.compile("lib/[^/;\"]+\\.jar");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.manifest().header(HEADER).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip)
                .filter(path -> !path.equals("."))
                .filter(path -> !LIBRARY.matcher(path).matches() || !bundle.content().has(path))
                .map(path -> OFFENCE.at(HEADER, path))
                .toList();
    }
}
