package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** Reads the parts of a JSON body, where anything may be missing. */
public final class Body {

    private Body() {
    }

    /**
     * Gives a part that has to be there.
     *
     * @throws Refusal {@code body-missing}
     */
    public static <T> T present(T part, String name) {
        return Optional.ofNullable(part).orElseThrow(() -> new Refusal(IdentityError.BODY_MISSING, name));
    }

    /** Gives a list that may be left out; nothing in it may be. */
    public static List<String> list(List<String> part) {
        return part == null ? List.of() : part.stream().map(text -> present(text, "roles, permissions")).toList();
    }
}
