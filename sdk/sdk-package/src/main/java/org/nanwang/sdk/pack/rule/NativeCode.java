package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;

/** A bundle brings no machine code: it would run beside every guard of the platform. */
final class NativeCode implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("no-native-code");
    private static final String HEADER = "Bundle-NativeCode";
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib|exe)");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Stream<String> header = bundle.manifest().header(HEADER).map(value -> HEADER).stream();
        Stream<String> files = bundle.content().files().stream().filter(path -> LIBRARY.matcher(path).matches());
        return Stream.concat(header, files).map(place -> OFFENCE.at(place)).toList();
    }
}
