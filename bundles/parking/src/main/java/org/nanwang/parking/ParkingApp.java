package org.nanwang.parking;

import java.time.Duration;
import org.nanwang.parking.event.Ingest;
import org.nanwang.parking.event.PlateEventResource;
import org.nanwang.parking.lot.LotResource;
import org.nanwang.parking.lot.Lots;
import org.nanwang.parking.lot.SampleLots;
import org.nanwang.parking.lot.SpaceResource;
import org.nanwang.parking.lot.Spaces;
import org.nanwang.parking.pairing.Pairing;
import org.nanwang.parking.session.SessionQuery;
import org.nanwang.parking.session.SessionResource;
import org.nanwang.parking.session.SessionWriter;
import org.nanwang.parking.sql.Sql;
import org.nanwang.parking.tariff.TariffResource;
import org.nanwang.parking.tariff.Tariffs;
import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;

/** Smart parking for one county. */
public final class ParkingApp implements CityApp {

    private static final long LONGEST_STAY_DAYS = 30;

    @Override
    public void start(City city) {
        Sql sql = new Sql(city.database());
        Duration longestStay = Duration.ofDays(
                city.configuration().number("longest-stay-days").orElse(LONGEST_STAY_DAYS));
        Tariffs tariffs = new Tariffs(sql, city.clock());
        Lots lots = new Lots(sql, city.clock(), longestStay);
        if (city.configuration().flag("sample-lots").orElse(false)) {
            new SampleLots(lots, tariffs).load();
        }
        Ingest ingest = new Ingest(sql, city.clock(), new SessionWriter(new Pairing(longestStay)));
        city.web().publish(
                new LotResource(lots, tariffs),
                new SpaceResource(lots, new Spaces(sql)),
                new TariffResource(tariffs),
                new PlateEventResource(ingest, city.region().code()),
                new SessionResource(new SessionQuery(sql, city.clock(), longestStay)));
    }
}
