package org.nanwang.sdk.pack.code;

import java.util.Optional;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;

/** Rules that compare code with the descriptor need one. */
final class Descriptors {

    private Descriptors() {
    }

    static Optional<LocalizedText> missing(Bundle bundle) {
        return bundle.descriptor().isPresent() ? Optional.empty()
                : Optional.of(new Offence("unchecked").words("no-descriptor"));
    }
}
