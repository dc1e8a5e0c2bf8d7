package org.nanwang.kernel.http.tls;

import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** What can be wrong with a server's certificate and key. */
public enum TlsError implements ErrorCode {
    CERTIFICATE_UNREADABLE,
    KEY_UNREADABLE,
    KEY_ENCRYPTED,
    KEY_OF_ANOTHER;

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
