package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Grants;

/**
 * A token that has been found good.
 *
 * @param subject id of the account
 * @param client who asked for it
 * @param scope what it is narrowed to; empty if it is not
 * @param expires when it ends
 */
public record VerifiedToken(String subject, String client, Optional<Grants> scope, Instant expires) {

    static VerifiedToken of(String subject, String client, String scope, Instant expires) {
        return new VerifiedToken(subject, client, Optional.ofNullable(scope).map(VerifiedToken::grants), expires);
    }

    private static Grants grants(String scope) {
        List<String> permissions = Arrays.stream(scope.split(" ")).filter(text -> !text.isEmpty()).toList();
        return new Grants(permissions);
    }
}
