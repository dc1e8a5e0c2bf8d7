package org.nanwang.kernel.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.person.NewPerson;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.people.Caller;

/** Identity over a real database, with nobody in it but a platform admin. */
public final class PeopleCity implements AutoCloseable {

    public final FakeClock clock = new FakeClock();
    /** The apps that serve. */
    public final List<ServingApp> apps = new CopyOnWriteArrayList<>(List.of(Apps.parking("370811"), Apps.parking("370883")));
    public final IdentityModule module;
    public final Sql sql;
    public final Caller admin;

    public PeopleCity(Storage storage, Audit audit, Path data) {
        module = IdentityModule.open(storage, new FakeRegions(), audit, new IdentityConfig(
                () -> URI.create("http://127.0.0.1:8370"), data, House.PASSWORDS, SecondFactor.OFF,
                new IdentityConfig.Hosted(List::of, () -> apps)), clock);
        sql = new Sql(storage.kernel());
        List.of("department_member", "department", "organisation", "account", "revocation")
                .forEach(table -> sql.update("delete from " + table));
        Caller root = caller(module.tokenIssuer().issue("root", "*"));
        module.peopleDesk().people().add(root, new NewPerson("admin", null, List.of("platform-admin"), null));
        admin = as("admin");
    }

    /** Adds somebody at home in a region and gives them as a caller. */
    public Caller add(String name, String region, String... roles) {
        module.peopleDesk().people().add(admin,
                new NewPerson(name, null, List.of(roles), null, region, null, null, null));
        return as(name);
    }

    /** Gives somebody as a caller whose token is not narrowed. */
    public Caller as(String name) {
        return caller(module.tokenIssuer().issueFor(name));
    }

    public Caller caller(String token) {
        return module.identity().caller(Optional.of("Bearer " + token), "/platform/accounts");
    }

    /** Finds the one resource of a type. */
    public <T> T the(Class<T> type) {
        return module.platformResources().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** Gives the newest entries of the trail, each as action, object, region and what became of it. */
    public List<Map<String, String>> trail(int most) {
        return sql.query("select who, action, object, region, before::text as before, after::text as after from audit "
                + "order by id desc limit ?", row -> Map.of("who", row.getString("who"), "action", row.getString("action"),
                        "object", row.getString("object"), "region", String.valueOf(row.getString("region")),
                        "before", row.getString("before"), "after", row.getString("after")), most);
    }

    @Override
    public void close() {
        module.close();
    }
}
