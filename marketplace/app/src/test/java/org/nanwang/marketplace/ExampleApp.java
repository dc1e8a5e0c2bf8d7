package org.nanwang.marketplace;

import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;

/** The main class of the bundles that tests submit. */
public final class ExampleApp implements CityApp {

    @Override
    public void start(City city) {
        // nothing to do: it is never started, only judged
    }
}
