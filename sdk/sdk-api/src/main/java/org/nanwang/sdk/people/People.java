package org.nanwang.sdk.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks people up, one at a time.
 *
 * <p>Only fields whose {@linkplain PersonField#permission() permission} this installation holds can be asked for, and
 * each call says what for. A lookup reaches the people who belong to the installation's region or below it, and
 * whoever is calling; anybody else is as if they were not there. Every lookup stands in the audit trail, a refused one
 * too: installation, caller, person, fields and purpose, never what was found.
 *
 * @since 1.0
 */
@ProviderType
public interface People {

    /**
     * Finds a person by identifier.
     *
     * @param person whom, never null
     * @param fields what to tell, never null; none tells only that the person is there
     * @param purpose what for, as told to the person and to an auditor: 1 to 200 characters, never null
     * @return empty when there is no such person within reach
     * @throws IllegalArgumentException if the purpose is blank or too long
     * @throws org.nanwang.sdk.error.Refusal of kind PERMISSION for a field without its permission
     */
    Optional<Person> find(PersonId person, Set<PersonField> fields, String purpose);

    /**
     * Finds the person who is calling, wherever that person belongs.
     *
     * @param caller as the resource method was given it, never null
     * @param fields as for {@link #find}
     * @param purpose as for {@link #find}
     * @return empty for a machine and for an anonymous caller
     * @throws IllegalArgumentException as for {@link #find}, and if the caller is not one the platform has given to
     *         this installation
     * @throws org.nanwang.sdk.error.Refusal as for {@link #find}
     */
    Optional<Person> of(Caller caller, Set<PersonField> fields, String purpose);

    /**
     * Finds the people with a phone number, which a family may share; needs the permission for
     * {@link PersonField#PHONE} too.
     *
     * @param phone the whole number with its country, as in E.164: {@code +8613800000000}; never null
     * @param fields as for {@link #find}
     * @param purpose as for {@link #find}
     * @return unmodifiable; empty when there is nobody with it within reach
     * @throws IllegalArgumentException as for {@link #find}
     * @throws org.nanwang.sdk.error.Refusal as for {@link #find}
     */
    List<Person> findByPhone(String phone, Set<PersonField> fields, String purpose);

    /**
     * Finds the people with an identity number, more than one where somebody has an account for work, too; needs the
     * permission for {@link PersonField#ID_NUMBER} too.
     *
     * @param idNumber never null
     * @param fields as for {@link #find}
     * @param purpose as for {@link #find}
     * @return unmodifiable; empty when there is nobody with it within reach
     * @throws IllegalArgumentException as for {@link #find}
     * @throws org.nanwang.sdk.error.Refusal as for {@link #find}
     */
    List<Person> findByIdNumber(IdNumber idNumber, Set<PersonField> fields, String purpose);
}
