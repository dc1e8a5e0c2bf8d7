package org.nanwang.kernel.identity;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.SqlDirectory;
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

    static PeopleStores of(Sql sql, Audit audit, Vault vault, Clock clock,
            UnaryOperator<Directory> watched, Runnable changed) {
        return new PeopleStores(new SqlPersonStore(sql, vault, work -> watched.apply(new SqlDirectory(work, audit)), clock, changed),
                new SqlOrganisationStore(sql, audit), new SqlDepartmentStore(sql, audit, changed));
    }
}
