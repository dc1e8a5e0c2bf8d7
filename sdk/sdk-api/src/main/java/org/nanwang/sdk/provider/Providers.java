package org.nanwang.sdk.provider;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes providers. What is offered is used from the moment the installation serves until it stops; with an upgrade, the
 * next instance's offers take the place of this one's.
 *
 * @since 1.0
 */
@ProviderType
public interface Providers {

    /**
     * Offers a provider; to be used while {@link org.nanwang.sdk.CityApp#start} runs.
     *
     * @param type which kind it is: an interface marked with {@link NeedsPermission}; never null
     * @param provider what implements it, never null
     * @throws org.nanwang.sdk.error.Refusal of kind PERMISSION if the installation lacks the permission the kind needs
     * @throws IllegalArgumentException if this is no kind of provider, or the installation has offered one of it already
     * @throws IllegalStateException once {@code start} has returned
     */
    <P extends Provider<?>> void offer(Class<P> type, P provider);
}
