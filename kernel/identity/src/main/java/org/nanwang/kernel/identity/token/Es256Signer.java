package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;

/** Signs with a key on P-256. The secret number of each signature follows from key and text (RFC 6979), from no generator. */
final class Es256Signer extends BaseJWSProvider implements JWSSigner {

    private final ECPrivateKeyParameters key;

    Es256Signer(ECKey key) {
        super(Es256.ALGORITHMS);
        this.key = new ECPrivateKeyParameters(key.getD().decodeToBigInteger(), Es256.DOMAIN);
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] signed) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, key);
        return Base64URL.encode(Es256.join(signer.generateSignature(Es256.digest(signed))));
    }
}
