package org.nanwang.sdk.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals what an app keeps in its database and nobody is to read there: personal data, documents, credentials of outside
 * systems. What is sealed opens in the same installation only, in every later release of the app, and only in the context it
 * was sealed for. The keys belong to the installation, stay with the node and end with the installation's data.
 *
 * <p>A context says what is sealed and where it stands, such as {@code "application 17 phone"}: whoever can write to the
 * database can then neither change a sealed value nor put one in the place of another. It is not secret and is not stored.
 *
 * <p>Keys are exchanged from time to time. What an older one has sealed goes on opening; {@link #isCurrent} tells when it is
 * worth sealing anew.
 *
 * @since 1.0
 */
@ProviderType
public interface Vault {

    /**
     * Seals bytes. The same bytes never look the same twice, so sealed values cannot be compared or searched.
     *
     * @param context what opens it again, never null
     * @param plain never null
     * @return a little longer than what was sealed, never null
     */
    byte[] seal(String context, byte[] plain);

    /**
     * Opens bytes.
     *
     * @param context the one they were sealed with, never null
     * @param sealed never null
     * @return never null
     * @throws org.nanwang.sdk.error.Refusal if they were changed, or sealed in another context or installation
     */
    byte[] open(String context, byte[] sealed);

    /**
     * Tells whether bytes are sealed with the key that seals now.
     *
     * @param sealed never null
     */
    boolean isCurrent(byte[] sealed);

    /**
     * Seals a text.
     *
     * @param context what opens it again, never null
     * @param plain never null
     * @return Base64 of what was sealed, never null
     */
    default String seal(String context, String plain) {
        return Base64.getEncoder().encodeToString(seal(context, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Opens a text.
     *
     * @param context the one it was sealed with, never null
     * @param sealed Base64, never null
     * @return never null
     * @throws org.nanwang.sdk.error.Refusal if it was changed, or sealed in another context or installation
     */
    default String open(String context, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0]; // nothing that was ever sealed
        }
        return new String(open(context, bytes), StandardCharsets.UTF_8);
    }
}
