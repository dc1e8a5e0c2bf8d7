package org.nanwang.marketplace.vendor;

import java.util.List;
import java.util.Optional;

/** The store of members. Every change is whole or not at all. */
public interface Members {

    /** Gives a vendor's members in the order of their names. */
    List<Member> of(VendorId vendor);

    /**
     * Gives what somebody is to all vendors. Who was named and comes in for the first time is known from then on: the
     * membership is that person's, whoever has the name later.
     */
    List<Member> memberships(Account account);

    /** Adds a member, or gives a known one of that name another role, unless the last owner would be gone. @return whether it was done */
    boolean put(Member member);

    /** Removes a member, unless the last owner would be gone. @return whether it was done */
    boolean remove(VendorId vendor, String account);

    /** Finds a member. */
    default Optional<Member> find(VendorId vendor, String account) {
        return of(vendor).stream().filter(member -> member.account().name().equals(account)).findFirst();
    }
}
