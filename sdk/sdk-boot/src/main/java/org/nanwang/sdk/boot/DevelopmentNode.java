package org.nanwang.sdk.boot;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** A node for tests and for the vendor's desk: everything is real, only approvals come from a key of its own. */
public interface DevelopmentNode extends AutoCloseable {

    /** Gives the address it listens on: {@code http://127.0.0.1:PORT/}. */
    URI address();

    /**
     * Signs, approves and installs a bundle, or upgrades to it, and waits until it serves. The same checks run as on
     * any node.
     *
     * @param bundle a jar made by the Maven plugin
     * @param region where
     * @param configuration as the county would give it, in JSON's types
     * @return its name; its page is at {@code address()/{region}/{app}/}
     * @throws org.nanwang.sdk.error.Refusal if it does not reach serving, telling step, reason and cure
     */
    InstallationId install(Path bundle, RegionCode region, Map<String, Object> configuration);

    /** Uninstalls with its data. */
    void uninstall(InstallationId installation);

    /**
     * Issues an access token for a made-up account.
     *
     * @param account its name
     * @param permissions what it may do
     */
    String token(String account, String... permissions);

    /**
     * Makes a person, or makes them anew if there is one with that account.
     *
     * @param person never null
     * @return who apps know them as
     */
    PersonId person(NewPerson person);

    /**
     * Gives the permission that stands for a role of an app where it is installed.
     *
     * @param installation its name
     * @param role as the app's descriptor declares it
     */
    String role(InstallationId installation, String role);

    /** Stops the node and its database. */
    @Override
    void close();
}
