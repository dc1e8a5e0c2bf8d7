package org.nanwang.kernel.identity;

import java.time.Clock;
import org.nanwang.kernel.identity.organisation.DepartmentStore;
import org.nanwang.kernel.identity.organisation.OrganisationStore;
import org.nanwang.kernel.identity.organisation.SqlDepartmentStore;
import org.nanwang.kernel.identity.organisation.SqlOrganisationStore;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.SqlPersonStore;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;

/** Where people, organisations and departments are kept. They ask nobody whether they may: that is for whoever calls. */
public record PeopleStores(PersonStore persons, OrganisationStore organisations, DepartmentStore departments) {

    static PeopleStores of(Sql sql, Audit audit, Vault vault, Clock clock, Runnable changed) {
        return new PeopleStores(new SqlPersonStore(sql, vault, audit, clock, changed),
                new SqlOrganisationStore(sql, audit), new SqlDepartmentStore(sql, audit, changed));
    }
}
