package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A key in the clear.
 *
 * @param key both halves
 * @param signsFrom when it takes over
 */
record SigningKey(ECKey key, Instant signsFrom) {
}
