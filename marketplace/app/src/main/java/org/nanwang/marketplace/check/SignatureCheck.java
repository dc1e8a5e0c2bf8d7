package org.nanwang.marketplace.check;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.sdk.pack.Finding;

/** The statement is signed with an active key of the vendor it names. */
final class SignatureCheck implements Check {

    private static final String PLACE = "release.json: signatures";

    private final Findings findings = new Findings(rule());

    @Override
    public String rule() {
        return "signature";
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        Optional<VendorKey> signer = evidence.signer();
        if (signer.isEmpty()) {
            return List.of(findings.of("signature-unknown", PLACE, evidence.vendor()));
        }
        if (!signer.get().active()) {
            return List.of(findings.of("signature-revoked", PLACE, signer.get().id()));
        }
        return List.of();
    }
}
