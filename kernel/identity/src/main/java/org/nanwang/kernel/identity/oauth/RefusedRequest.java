package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** A request whose client is told by a redirect what is wrong with it. */
final class RefusedRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;
    private final ErrorObject error;

    RefusedRequest(Reply reply, ErrorObject error) {
        super(error.getCode());
        this.reply = reply;
        this.error = error;
    }

    Reply reply() {
        return reply;
    }

    ErrorObject error() {
        return error;
    }
}
