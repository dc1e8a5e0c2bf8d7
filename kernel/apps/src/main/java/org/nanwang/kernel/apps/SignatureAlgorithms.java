package org.nanwang.kernel.apps;

import java.util.List;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;

/**
 * Which kinds of keys count on this node.
 *
 * @param accepted the first is the kind of new keys
 */
public record SignatureAlgorithms(List<KeyAlgorithm> accepted) {
    private static final String KEY = "signature-algorithms";

    static SignatureAlgorithms from(ConfigurationSource source) {
        try {
            List<KeyAlgorithm> named = source.list(KEY).stream().map(KeyAlgorithm::parse).toList();
            return new SignatureAlgorithms(named.isEmpty() ? List.of(KeyAlgorithm.ED25519) : named);
        } catch (IllegalArgumentException e) {
            source.refuse(KEY, "ed25519, sm2, or both, separated by a comma");
            return new SignatureAlgorithms(List.of(KeyAlgorithm.ED25519));
        }
    }

    /** Gives the kind of new keys. */
    KeyAlgorithm own() {
        return accepted.get(0);
    }

    /** Makes all of them known to this virtual machine; what is not asked for is not loaded. */
    void enable() {
        accepted.forEach(KeyAlgorithm::enable);
    }
}
