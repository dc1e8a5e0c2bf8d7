package org.nanwang.kernel.identity.person;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Where people are kept. It asks nobody whether they may: that is for whoever calls. */
public interface PersonStore {

    Optional<Person> find(PersonId id);

    /** Finds somebody and lets nobody else change them until what is done {@link #together} ends. */
    Optional<Person> locked(PersonId id);

    /** Finds somebody by the subject of their tokens. */
    Optional<Person> findByAccount(String account);

    /** Finds somebody by what they sign in with. */
    Optional<Person> findByName(String name);

    /** Finds somebody by what their region's directory calls them. */
    Optional<Person> findByExternalId(RegionCode region, String externalId);

    /** Finds who has a phone; a family may share one. */
    List<Person> findByPhone(String phone);

    /** Finds who has an address, in whatever case it is written. */
    List<Person> findByEmail(String email);

    /** Finds who has an identity number; staff may have an account for work and one of their own. */
    List<Person> findByIdNumber(IdNumber number);

    /** Lists by name. */
    List<Person> list(PersonQuery query);

    /** Opens what is personal about somebody. Whoever shows it writes that down in the audit trail. */
    PersonalData data(PersonId id);

    /**
     * Adds somebody.
     *
     * @param secret hash of a password; empty for somebody who signs in another way
     * @return false if the name is taken
     * @throws org.nanwang.sdk.error.Refusal {@code external-id-taken}
     */
    boolean add(Person person, PersonalData data, Optional<String> secret);

    /**
     * Replaces all but password and personal data, by account. Whoever is kept out from now on is signed out.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code external-id-taken} or {@code last-admin}
     */
    void replace(Person person);

    /** Replaces what is personal. */
    void replaceData(PersonId id, PersonalData data);

    /** Replaces the hash of a password, and ends all sessions and what was authorized in them. */
    void replaceSecret(PersonId id, String secret);

    /** Gives the accounts and the audit trail, within what is done {@link #together}. */
    Directory directory();

    /** Does all or nothing. */
    <T> T together(Function<PersonStore, T> work);
}
