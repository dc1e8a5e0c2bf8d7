package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;

/** A bundle brings no machine code: it would run beside every guard of the platform. */
public final class NativeCode implements Rule<Bundle>, JarRule {

    private static final Offence OFFENCE = new Offence("no-native-code");
    private static final String HEADER = "Bundle-NativeCode";
    private static final Pattern LIBRARY = Pattern.compile("\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib|exe)$", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Stream<Finding> header = bundle.manifest().header(HEADER).map(value -> OFFENCE.at(HEADER)).stream();
        return Stream.concat(header, check(bundle.content(), bundle.shared()).stream()).toList();
    }

    /** Tells whether a file bears the name of machine code. */
    public static boolean bears(String path) {
        return LIBRARY.matcher(path).find();
    }

    @Override
    public List<Finding> check(JarContent content, SharedPackages shared) {
        return content.files().stream().filter(NativeCode::bears)
                .map(path -> OFFENCE.at(path)).toList();
    }
}
