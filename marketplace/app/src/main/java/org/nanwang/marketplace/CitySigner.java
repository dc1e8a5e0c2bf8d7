package org.nanwang.marketplace;

import org.nanwang.sdk.pack.sign.Signer;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.signing.Signing;

/** Signs with the key of this installation. */
final class CitySigner implements Signer {

    private final Signing signing;

    CitySigner(Signing signing) {
        this.signing = signing;
    }

    @Override
    public VerifyKey key() {
        return VerifyKey.of(signing.publicKey());
    }

    @Override
    public byte[] sign(byte[] data) {
        return signing.sign(data);
    }
}
