package org.nanwang.kernel.identity.scim;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.organisation.DepartmentStore;
import org.nanwang.kernel.identity.person.PeopleSearch;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.regions.Regions;

/** Puts SCIM together. */
public final class ScimModule {

    private final Users users;
    private final Groups groups;
    private final Desks desks;

    /** Where people and departments are kept, and found. */
    public record Stores(
            PersonStore persons, PeopleSearch people, DepartmentStore departments, DepartmentSearch search) {
    }

    /**
     * Works on these stores.
     *
     * @param issuer gives this node's address
     */
    public ScimModule(Stores stores, Accounts accounts, Passwords passwords, Regions regions, Supplier<String> issuer,
            Clock clock) {
        this.users = new Users(new Users.Kept(stores.persons(), stores.people(), stores.search()), accounts, passwords);
        this.groups = new Groups(stores.departments(), stores.search(), clock);
        this.desks = new Desks(regions, issuer);
    }

    /** Gives the JAX-RS resources whose paths are below {@code /scim/v2}. */
    public List<Object> resources() {
        return List.of(new ScimResource(Map.of("Users", users, "Groups", groups), desks), new DiscoveryResource(desks));
    }
}
