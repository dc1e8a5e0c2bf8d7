package org.nanwang.sdk;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An app: the one class a vendor writes and names as {@code main} in {@code META-INF/nanwang/app.yaml}.
 *
 * <p>The platform makes one instance per installation with the public no-argument constructor and hands it
 * its world; an app keeps no static state. A stopped instance is never started again.
 *
 * @since 1.0
 */
@ConsumerType
public interface CityApp {

    /**
     * Starts this instance. Called once, after the installation's migrations; the instance serves only when this
     * method has returned and {@link #health()} says so, within the time the node allows (30 seconds by default).
     *
     * @param city the installation's view of the platform, never null, valid until {@link #stop()} has returned
     * @throws Exception to refuse: the installation stays on the release that served before
     */
    void start(City city) throws Exception;

    /**
     * Tells whether this instance can serve. Asked before traffic is switched to it and from time to time after.
     *
     * @return never null
     */
    default Health health() {
        return Health.up();
    }

    /**
     * Stops this instance after its last request has been answered. What was obtained from the {@link City}
     * (data source, publications) is closed by the platform.
     *
     * @throws Exception is logged; the instance is gone all the same
     */
    default void stop() throws Exception {
    }
}
