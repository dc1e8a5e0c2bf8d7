package org.nanwang.sdk.pack.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.NativeCode;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** Classes and archives bear their names: under another one only a class loader of the app's own could get at them. */
final class HiddenCode implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("hidden-code");
    private static final byte[] CLASS = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};
    private static final byte[] DEX = {'d', 'e', 'x', '\n'};

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Severity severity() {
        return Severity.REVIEW;
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.archives().all().stream().flatMap(archive -> archive.content().files().stream()
                .filter(path -> isHidden(archive, path.toLowerCase(Locale.ROOT), path))
                .map(path -> OFFENCE.at(archive.place(path)).as(Severity.REVIEW))).toList();
    }

    private static boolean isHidden(Archive archive, String name, String path) {
        byte[] head = archive.content().head(path, CLASS.length).orElse(new byte[0]);
        boolean known = name.endsWith(".class") || archive.isApp() && name.endsWith(".jar") || NativeCode.bears(name);
        return !known && (Arrays.equals(head, CLASS) || Arrays.equals(head, ZIP) || Arrays.equals(head, ELF) || Arrays.equals(head, DEX));
    }
}
