package org.nanwang.kernel.identity.organisation;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/**
 * A member as lists show one.
 *
 * @param account the account's id
 * @param name what they sign in with
 * @param position empty in a department
 */
public record Belonging(String account, String name, String displayName, RegionCode region,
        Optional<Member.Position> position) {

    /** Makes a page of those whom the caller may see at home; the others are not there for them. */
    static Paging.Page<Belonging> page(List<Belonging> found, int limit, Caller caller) {
        Paging.Page<Belonging> page = Paging.page(found, limit, one -> one, Belonging::name);
        return new Paging.Page<>(page.items().stream().filter(one -> caller.may("account:read:" + one.region())).toList(),
                page.next());
    }
}
