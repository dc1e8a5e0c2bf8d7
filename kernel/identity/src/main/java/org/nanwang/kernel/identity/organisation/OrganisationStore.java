package org.nanwang.kernel.identity.organisation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.region.RegionCode;

/** Where organisations are kept. It asks nobody whether they may: that is for whoever calls. */
public interface OrganisationStore {

    Optional<Organisation> find(String id);

    /** Finds one and lets nobody else change it until what is done {@link #together} ends. */
    Optional<Organisation> locked(String id);

    Optional<Organisation> findByCreditCode(CreditCode code);

    Optional<Organisation> findByExternalId(RegionCode region, String externalId);

    List<Organisation> list(ListQuery query);

    /**
     * Adds one, or replaces the one with its id.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code credit-code-taken} or {@code external-id-taken}
     */
    void put(Organisation organisation);

    /** Removes one with its memberships. @return false if there is none */
    boolean remove(String id);

    /** Adds a member, or gives one another position. */
    void putMember(Member member);

    /** Removes a member. @return false if there is none */
    boolean removeMember(String organisation, String account);

    Optional<Member> member(String organisation, String account);

    /** Lists members by the names they sign in with. */
    List<Belonging> members(String organisation, String after, int limit);

    /** Gives what an account acts for: organisations that are active. */
    List<Membership> of(String account);

    /** Writes an entry in the audit trail; it stands or falls with what it is done together with. */
    void audit(AuditEntry entry);

    /** Does all or nothing. */
    <T> T together(Function<OrganisationStore, T> work);
}
