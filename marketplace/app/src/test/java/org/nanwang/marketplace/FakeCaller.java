package org.nanwang.marketplace;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;

/** A caller with just the permissions it is given. */
public record FakeCaller(String name, Set<String> permissions) implements Caller {

    public static final FakeCaller ANONYMOUS = new FakeCaller("anonymous", Set.of());
    public static final FakeCaller ADMIN =
            new FakeCaller("admin", Set.of("release:approve:370800", "vendor:manage:370800"));
    public static final FakeCaller VENDOR = new FakeCaller("developer", Set.of("release:submit:org.example"));
    public static final FakeCaller OTHER = new FakeCaller("stranger", Set.of("release:submit:com.other"));

    @Override
    public Optional<PersonId> person() {
        return equals(ANONYMOUS) ? Optional.empty() : Optional.of(new PersonId(name));
    }

    @Override
    public Optional<String> client() {
        return equals(ANONYMOUS) ? Optional.empty() : Optional.of("test");
    }

    @Override
    public boolean signedIn() {
        return !equals(ANONYMOUS);
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public void require(String permission) {
        if (!may(permission)) {
            throw new Refusal(equals(ANONYMOUS) ? Denial.SIGN_IN : Denial.PERMISSION);
        }
    }

    private enum Denial implements ErrorCode {
        SIGN_IN, PERMISSION;

        @Override
        public Kind kind() {
            return Kind.valueOf(name());
        }
    }
}
