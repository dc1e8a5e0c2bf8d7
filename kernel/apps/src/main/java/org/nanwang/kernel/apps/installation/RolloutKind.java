package org.nanwang.kernel.apps.installation;

/** Why there is a rollout. */
public enum RolloutKind {
    INSTALL, UPGRADE, RECONFIGURE, ROLLBACK, UNINSTALL;

    /** Tells whether it brings a release that need not have served here before: only what is listed may come so. */
    public boolean isNew() {
        return this == INSTALL || this == UPGRADE;
    }
}
