package org.nanwang.kernel.http.problem;

import java.util.Arrays;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;

/** The text above all problems of a kind, found in the same message files as their details. */
record Title(Kind kind) implements ErrorCode {

    private static final int OURS = 500;

    /** Finds the title of a status: that of its kind, or of whose mistake it is. */
    static Title of(int status) {
        return new Title(Arrays.stream(Kind.values()).filter(kind -> kind.status() == status).findFirst()
                .orElse(status < OURS ? Kind.USER : Kind.INTERNAL));
    }

    @Override
    public String name() {
        return "TITLE_" + kind.name();
    }
}
