package org.nanwang.kernel.identity.organisation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Where departments are kept. It asks nobody whether they may: that is for whoever calls. */
public interface DepartmentStore {

    Optional<Department> find(String id);

    /** Finds one and lets nobody else change it or its members until what is done {@link #together} ends. */
    Optional<Department> locked(String id);

    Optional<Department> findByExternalId(RegionCode region, String externalId);

    List<Department> list(ListQuery query);

    /**
     * Adds one, or replaces the one with its id.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code department-parent} if its parent is unknown, in another region or
     *     below it; {@code external-id-taken}
     */
    void put(Department department);

    /**
     * Removes one that has no parts.
     *
     * @return false if there is none
     * @throws org.nanwang.sdk.error.Refusal {@code department-has-parts}
     */
    boolean remove(String id);

    /** Adds a member. */
    void addMember(String department, String account);

    /** Adds a member whose home is the department's region. @return false if no such account is there */
    boolean addMemberOf(Department department, String account);

    /** Removes a member. @return false if there is none */
    boolean removeMember(String department, String account);

    /** Lists members by the names they sign in with. */
    List<Belonging> members(String department, String after, int limit);

    /** Tells whether somebody is a member. */
    boolean contains(String department, PersonId person);

    /** Gives what an account belongs to. */
    List<Department> of(String account);

    /** Writes an entry in the audit trail; it stands or falls with what it is done together with. */
    void audit(AuditEntry entry);

    /** Does all or nothing. */
    <T> T together(Function<DepartmentStore, T> work);
}
