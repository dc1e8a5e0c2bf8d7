package org.nanwang.sdk.provider;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plugs an outside system into a capability of the platform. Its kinds are the interfaces in {@code org.nanwang.spi...}
 * that extend this one; an app implements one of them and {@linkplain Providers#offer offers} it.
 *
 * <p>The platform calls a provider from many threads at once, each call within the time a request of this installation may
 * take; a call that takes longer is interrupted. Two instances of one installation answer side by side during an upgrade,
 * so a provider keeps nothing between calls but what may be lost.
 *
 * @param <D> what it says of itself, a type of the platform's
 * @since 1.0
 */
@ConsumerType
public interface Provider<D> {

    /**
     * Says what people and the platform know of it before they use it. Asked once, while it is offered.
     *
     * @return never null
     */
    D describe();
}
