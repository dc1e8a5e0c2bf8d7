package org.nanwang.kernel.identity.organisation;

import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;

/** Keeps departments a tree, region by region, within a transaction. */
record DepartmentTree(Sql work) {

    /** Two moves at once could close a circle that neither makes alone: they go one after the other. */
    void require(Department one) {
        work.query("select pg_advisory_xact_lock(hashtext('nanwang.department'))", row -> true);
        one.parent().filter(parent -> !fits(one, parent)).ifPresent(parent -> {
            throw new Refusal(IdentityError.DEPARTMENT_PARENT, parent);
        });
    }

    void requireLeaf(String id) {
        if (work.one("select 1 from department where parent = ?", row -> true, id).isPresent()) {
            throw new Refusal(IdentityError.DEPARTMENT_HAS_PARTS, id);
        }
    }

    private boolean fits(Department one, String parent) {
        boolean sameRegion = work.one("select 1 from department where id = ? and region = ?", row -> true, parent,
                one.region().value()).isPresent();
        return sameRegion && work.one("""
                with recursive above (id) as (select ?::text
                    union select parent from department join above on department.id = above.id)
                select 1 from above where id = ?""", row -> true, parent, one.id()).isEmpty();
    }
}
