package org.nanwang.kernel.apps.installation;

/** What an operator asked for. */
public enum DesiredState {
    SERVING, REMOVED
}
