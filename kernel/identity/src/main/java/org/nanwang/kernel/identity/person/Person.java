package org.nanwang.kernel.identity.person;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/**
 * An account of a person, without what is personal: that is {@link PersonalData}, and asked for on its own.
 *
 * @param account what they sign in with and may do
 * @param displayName how they are called on pages
 * @param externalId what a directory outside calls them
 */
public record Person(Account account, String displayName, Optional<String> externalId, Instant updatedAt) {

    /** Describes somebody new, of whom nothing was checked. */
    public static Person of(Account account, String displayName) {
        return new Person(account, displayName, Optional.empty(), account.createdAt());
    }

    /** Gives who it is, for apps. */
    public PersonId id() {
        return account.person().orElseThrow();
    }

    /** Gives what they sign in with. */
    public String name() {
        return account.name();
    }

    /** Gives their home. */
    public RegionCode region() {
        return account.region();
    }

    /** Tells whether they may sign in. */
    public boolean active() {
        return account.active();
    }

    /** Tells how sure the city is who they are. */
    public RealName realName() {
        return account.realName();
    }

    /** Gives them with another account: moved, let in or kept out, with other roles. */
    public Person with(Account other) {
        return new Person(other, displayName, externalId, updatedAt);
    }

    /** Gives them under another name. */
    public Person called(String other) {
        return new Person(account, other, externalId, updatedAt);
    }

    /** Gives them as checked. */
    public Person checked(RealName other) {
        return with(account.checked(other));
    }

    /** Gives them as a directory outside calls them. */
    public Person knownAs(Optional<String> other) {
        return new Person(account, displayName, other, updatedAt);
    }
}
