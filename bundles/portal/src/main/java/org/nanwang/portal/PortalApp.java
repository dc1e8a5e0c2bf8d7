package org.nanwang.portal;

import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;

/** The entry page. All of it is in {@code web/portal.js}: it asks the platform for regions and their apps. */
public final class PortalApp implements CityApp {

    @Override
    public void start(City city) {
        // nothing to publish: the page is served from the bundle
    }
}
