package org.nanwang.marketplace.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.ReleaseStatement;

/** What the vendor signed is what came: digest, app and version. */
final class StatementCheck implements Check {

    private final Findings findings = new Findings(rule());

    @Override
    public String rule() {
        return "statement";
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Inspection bundle = evidence.inspection();
        ReleaseStatement signed = evidence.statement();
        return Stream.of(
                compare("sha256", signed.sha256(), Optional.of(bundle.digest())),
                compare("app", signed.app(), bundle.descriptor().map(AppDescriptor::id)),
                compare("version", signed.version(), bundle.version()))
                .flatMap(Optional::stream).toList();
    }

    private <T> Optional<Finding> compare(String member, T signed, Optional<T> found) {
        return found.filter(value -> !value.equals(signed))
                .map(value -> findings.of("statement", "release.json: " + member, signed, value));
    }
}
