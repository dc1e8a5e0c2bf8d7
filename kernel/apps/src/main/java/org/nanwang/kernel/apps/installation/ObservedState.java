package org.nanwang.kernel.apps.installation;

/** What this node has reached. */
public enum ObservedState {
    /** Asked for, not begun. */
    PENDING,
    /** The first rollout is under way. */
    INSTALLING,
    /** The release that served before the node was restarted is coming up again. */
    STARTING,
    SERVING,
    /** Nothing serves; the problem tells why. */
    FAILED,
    REMOVING,
    REMOVED
}
