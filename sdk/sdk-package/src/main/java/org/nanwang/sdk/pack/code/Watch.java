package org.nanwang.sdk.pack.code;

import java.util.Optional;
import org.nanwang.sdk.pack.Severity;

/**
 * A line of the list of calls to watch.
 *
 * @param rule whose list it is on
 * @param category why, under which the texts are
 * @param app what it means in the app's own classes; empty for nothing
 * @param library what it means in an embedded library; empty for nothing
 * @param owner the class with slashes, or the start of the names of many
 * @param name the member; {@code *} for any
 * @param descriptor how its type begins
 */
record Watch(String rule, String category, Optional<Severity> app, Optional<Severity> library,
        String owner, String name, String descriptor) {

    static final String ANY = "*";

    boolean matches(Member member) {
        return !member.isClass() && (name.equals(ANY) || name.equals(member.name())) && member.descriptor().startsWith(descriptor);
    }

    Optional<Severity> severity(boolean inApp) {
        return inApp ? app : library;
    }
}
