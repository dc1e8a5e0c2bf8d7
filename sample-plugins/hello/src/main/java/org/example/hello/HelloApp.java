package org.example.hello;

import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;

/** Says hello to a county. */
public final class HelloApp implements CityApp {

    @Override
    public void start(City city) {
        city.web().publish(new HelloResource(city));
    }
}
