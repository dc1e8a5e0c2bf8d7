package org.nanwang.marketplace;

import java.util.List;
import java.util.TreeMap;
import org.nanwang.marketplace.vendor.Account;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.Members;
import org.nanwang.marketplace.vendor.VendorId;

/** Members as long as a test lives; the last owner may go. */
public final class MemoryMembers implements Members {

    private final TreeMap<String, Member> members = new TreeMap<>();

    @Override
    public List<Member> of(VendorId vendor) {
        return members.values().stream().filter(member -> member.vendor().equals(vendor)).toList();
    }

    @Override
    public List<Member> memberships(Account account) {
        return members.values().stream().filter(member -> member.account().means(account)).toList();
    }

    @Override
    public boolean put(Member member) {
        members.put(member.vendor() + " " + member.account().name(), member);
        return true;
    }

    @Override
    public boolean remove(VendorId vendor, String account) {
        return members.remove(vendor + " " + account) != null;
    }
}
