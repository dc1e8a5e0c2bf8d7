package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.crypto.impl.CriticalHeaderParamsDeferral;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** Verifies by a key on P-256, which may be a stranger's. */
final class Es256Verifier extends BaseJWSProvider implements JWSVerifier {

    private final CriticalHeaderParamsDeferral critical = new CriticalHeaderParamsDeferral();
    private final ECPublicKeyParameters key;

    /**
     * Checks the key.
     *
     * @throws JOSEException if it is no point of the curve
     */
    Es256Verifier(ECPublicKey key) throws JOSEException {
        super(Es256.ALGORITHMS);
        ECPoint point = key.getW();
        try {
            this.key = new ECPublicKeyParameters(
                    Es256.CURVE.getCurve().createPoint(point.getAffineX(), point.getAffineY()), Es256.DOMAIN);
        } catch (IllegalArgumentException e) {
            throw new JOSEException("The key is not on P-256", e);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) {
        BigInteger[] numbers = Es256.split(signature.decode());
        if (numbers.length == 0 || !critical.headerPasses(header)) {
            return false;
        }
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, key);
        return verifier.verifySignature(Es256.digest(signed), numbers[0], numbers[1]);
    }
}
