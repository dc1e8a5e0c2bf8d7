package org.nanwang.kernel.apps.vault;

import java.time.Clock;
import org.nanwang.kernel.apps.installation.Sealing;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.vault.Vault;

/** The vaults of this node's installations. */
public final class Vaults {
    private final Sql sql;
    private final Sealing sealing;
    private final Clock clock;

    /**
     * Keeps keys in the kernel's schema.
     *
     * @param sealing seals the keys themselves
     * @param clock tells when a key has served long enough
     */
    public Vaults(Sql sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Gives an installation's; keys are made when something is sealed. */
    public Vault of(InstallationId installation) {
        return new InstallationVault(installation, new VaultKeys(installation, sql, sealing, clock));
    }

    /** Forgets the keys of an installation whose data is dropped: what it has sealed, in backups too, opens no more. */
    public void drop(InstallationId installation) {
        sql.update("delete from vault_key where installation = ?", installation.toString());
    }
}
