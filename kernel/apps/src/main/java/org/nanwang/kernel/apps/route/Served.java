package org.nanwang.kernel.apps.route;

import org.nanwang.kernel.apps.web.HostedApp;

/**
 * An instance people reach.
 *
 * @param app what it is
 * @param gate the way in
 */
public record Served(HostedApp app, InstanceGate gate) {
}
