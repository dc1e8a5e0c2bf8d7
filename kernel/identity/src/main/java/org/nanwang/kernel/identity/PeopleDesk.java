package org.nanwang.kernel.identity;

import java.time.Clock;
import java.util.List;
import org.nanwang.kernel.identity.account.AccountBorder;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.AppRoles;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.RolesResource;
import org.nanwang.kernel.identity.account.ServingApps;
import org.nanwang.kernel.identity.organisation.Departments;
import org.nanwang.kernel.identity.organisation.DepartmentsResource;
import org.nanwang.kernel.identity.organisation.MeResource;
import org.nanwang.kernel.identity.organisation.Organisations;
import org.nanwang.kernel.identity.organisation.OrganisationsResource;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.People;
import org.nanwang.kernel.regions.Regions;

/** Puts together the administration of people, for whoever may: see {@link People}. */
public final class PeopleDesk {

    private final PeopleStores stores;
    private final Directory directory;
    private final Clock clock;
    private final Border border;
    private final Granting granting;
    private final People people;
    private final AppRoles appRoles;

    PeopleDesk(PeopleStores stores, Accounts accounts, Directory directory, Passwords passwords, Regions regions,
            ServingApps apps, Clock clock) {
        this.stores = stores;
        this.directory = directory;
        this.clock = clock;
        this.appRoles = new AppRoles(apps, regions);
        this.border = new Border(directory, regions, clock);
        this.granting = new Granting(regions, appRoles);
        this.people = new People(stores.persons(), accounts, passwords, border, granting);
    }

    /** Gives the administration of people. */
    public People people() {
        return people;
    }

    /** Gives the administration of departments. */
    public Departments departments() {
        return new Departments(stores.departments(), people, border, granting, clock);
    }

    /** Gives the administration of organisations. */
    public Organisations organisations() {
        return new Organisations(stores.organisations(), people, border, clock);
    }

    /** Gives who may administer which account. */
    AccountBorder border() {
        return new AccountBorder(directory, border, granting);
    }

    List<Object> resources() {
        return List.of(new AccountsResource(people, stores.persons(), border, granting), new RolesResource(appRoles, border),
                new OrganisationsResource(organisations(), stores.organisations(), border),
                new DepartmentsResource(departments(), stores.departments(), border),
                new MeResource(stores.persons(), stores.organisations(), stores.departments()));
    }
}
