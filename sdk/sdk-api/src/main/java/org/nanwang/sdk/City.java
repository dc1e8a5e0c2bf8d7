package org.nanwang.sdk;

import java.time.Clock;
import javax.sql.DataSource;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.delegation.Delegation;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.provider.Providers;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.signing.Signing;
import org.nanwang.sdk.trial.Trials;
import org.nanwang.sdk.vault.Vault;
import org.nanwang.sdk.web.Web;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One installation's view of the platform. Everything an app needs reaches it through here; no method returns null.
 *
 * @since 1.0
 */
@ProviderType
public interface City {

    /** Tells which installation this is: app, release and region. */
    Installation installation();

    /** Tells the region this installation serves. */
    Region region();

    /** Gives the configuration the county chose, validated against the descriptor's JSON Schema, defaults filled in. */
    Configuration configuration();

    /**
     * Gives the installation's own schema in PostgreSQL, migrated to this release. Connections come from a small
     * pool opened on first use; the {@code search_path} is the schema, and no other schema can be read.
     */
    DataSource database();

    /** Publishes resources and pages; to be used while {@link CityApp#start} runs. */
    Web web();

    /** Looks people up, as far as this installation is permitted to. */
    People people();

    /** Calls other apps in the name of who is calling. */
    Delegation delegation();

    /** Signs with this installation's own key. */
    Signing signing();

    /** Seals what nobody is to read in the database, with keys of this installation's own. */
    Vault vault();

    /** Writes down who changed what. */
    Audit audit();

    /** Takes what plugs an outside system into the platform; to be used while {@link CityApp#start} runs. */
    Providers providers();

    /** Tries releases, for a marketplace. */
    Trials trials();

    /** Gives the time. An app asks no other clock, so that tests can set it. */
    Clock clock();
}
