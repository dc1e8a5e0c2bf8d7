package org.nanwang.parking.lot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nanwang.parking.input.BilingualText;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.tariff.TariffRules;
import org.nanwang.parking.tariff.TariffVersion;
import org.nanwang.parking.tariff.Tariffs;
import org.nanwang.sdk.money.Money;

/** A few car parks to try the app with; their names say that they are a demonstration. */
public final class SampleLots {

    private static final TariffVersion TARIFF = new TariffVersion("demonstration", 1, Check.EARLIEST,
            new TariffRules(30, 60, new Money(200), Optional.empty(), Optional.of(new Money(1500)), 50));

    private final Lots lots;
    private final Tariffs tariffs;

    /** Loads into the installation's database. */
    public SampleLots(Lots lots, Tariffs tariffs) {
        this.lots = lots;
        this.tariffs = tariffs;
    }

    /** Loads them, unless there are car parks already. */
    public void load() {
        if (lots.none()) {
            tariffs.publish(TARIFF);
            text().lines().filter(line -> !line.startsWith("#")).forEach(this::load);
        }
    }

    private void load(String line) {
        String[] parts = line.split("\\|");
        lots.save(new Lot(parts[0], new BilingualText(parts[1], parts[2]), new BilingualText(parts[3], parts[4]),
                new Position(Double.parseDouble(parts[5]), Double.parseDouble(parts[6])), Integer.parseInt(parts[7])),
                TARIFF.tariff());
    }

    private static String text() {
        try (InputStream stream = SampleLots.class.getResourceAsStream("sample-lots.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
