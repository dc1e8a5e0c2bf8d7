package org.nanwang.kernel.apps.offer;

import org.nanwang.sdk.provider.Provider;

/**
 * One provider.
 *
 * @param provider the app's own; to be called through the gate only
 * @param description what it said of itself when it was offered
 */
public record Offer<D, P extends Provider<D>>(P provider, D description) {
}
