package org.nanwang.kernel.apps.route;

import org.nanwang.kernel.apps.offer.Offers;
import org.nanwang.kernel.apps.web.HostedApp;

/**
 * An instance people reach.
 *
 * @param app what it is
 * @param gate the way in
 * @param offers what it does for the platform
 */
public record Served(HostedApp app, InstanceGate gate, Offers offers) {
}
