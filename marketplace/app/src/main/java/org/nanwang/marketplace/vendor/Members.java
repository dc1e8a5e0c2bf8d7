package org.nanwang.marketplace.vendor;

import java.util.List;
import java.util.Optional;

/** The store of members. Every change is whole or not at all. */
public interface Members {

    /** Gives a vendor's members in the order of their names. */
    List<Member> of(VendorId vendor);

    /** Gives what an account is to all vendors. */
    List<Member> memberships(String account);

    /** Adds a member, or gives a known one another role, unless the last owner would be gone. @return whether it was done */
    boolean put(Member member);

    /** Removes a member, unless the last owner would be gone. @return whether it was done */
    boolean remove(VendorId vendor, String account);

    /** Finds a member. */
    default Optional<Member> find(VendorId vendor, String account) {
        return memberships(account).stream().filter(member -> member.vendor().equals(vendor)).findFirst();
    }
}
