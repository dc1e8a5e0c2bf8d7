package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.Curve;
import java.security.Key;
import java.security.interfaces.ECPublicKey;

/** The library's verifiers, and a quicker one for ES256. */
public final class QuickVerifiers extends DefaultJWSVerifierFactory {

    @Override
    public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
        boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm()) && key instanceof ECPublicKey curve
                && Curve.P_256.equals(Curve.forECParameterSpec(curve.getParams()));
        return ours ? new Es256Verifier((ECPublicKey) key) : super.createJWSVerifier(header, key);
    }
}
