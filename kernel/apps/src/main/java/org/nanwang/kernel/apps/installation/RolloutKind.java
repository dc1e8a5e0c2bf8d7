package org.nanwang.kernel.apps.installation;

/** Why there is a rollout. */
public enum RolloutKind {
    INSTALL, UPGRADE, RECONFIGURE, ROLLBACK, UNINSTALL
}
