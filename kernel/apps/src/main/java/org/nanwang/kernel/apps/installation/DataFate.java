package org.nanwang.kernel.apps.installation;

/** What becomes of an installation's data when it is uninstalled. */
public enum DataFate {
    KEEP, DROP
}
