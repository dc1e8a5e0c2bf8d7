package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs access tokens, in a file that only the node can read. */
final class TokenKey {

    private TokenKey() {
    }

    /** Reads the key, or makes it on first use. */
    static ECKey open(Path file) {
        try {
            if (Files.notExists(file)) {
                PrivateFile.write(file, make().toJSONString());
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("token key '" + file + "' is no JSON Web Key: restore it from a backup, "
                    + "or remove it to make a new one; everyone then signs in again", e);
        }
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
