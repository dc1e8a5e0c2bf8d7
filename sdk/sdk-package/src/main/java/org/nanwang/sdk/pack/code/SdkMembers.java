package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** What the app uses of the SDK is in every version of it that the descriptor says the app runs on. */
final class SdkMembers implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("sdk-members");
    private static final String OURS = "org/nanwang/";

    private final CodeReader reader;
    private final Supplier<SdkHistory> history;

    SdkMembers(CodeReader reader, Supplier<SdkHistory> history) {
        this.reader = reader;
        this.history = history;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return Descriptors.missing(bundle);
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        List<SdkIndex> versions = history.get().within(bundle.descriptor().map(AppDescriptor::sdk).orElseThrow());
        Code code = reader.read(bundle);
        return code.sites().stream()
                .filter(site -> site.member().owner().startsWith(OURS) && !code.brings(site.member().owner()))
                .flatMap(site -> check(site, versions).stream()).distinct().toList();
    }

    private Optional<Finding> check(Site site, List<SdkIndex> versions) {
        String lacking = versions.stream().filter(version -> !version.has(site.member()))
                .map(version -> version.version().toString()).collect(Collectors.joining(", "));
        return lacking.isEmpty() ? Optional.empty()
                : Optional.of(OFFENCE.at(site.place(), site.where(), site.member().words(), lacking));
    }
}
