package org.nanwang.marketplace.web;

import java.time.Instant;
import org.nanwang.marketplace.listing.Price;

/**
 * A price as it is shown.
 *
 * @param model free, per-county-year or per-call
 * @param fen integer fen
 * @param from the first day it holds
 * @param setAt when the vendor said so
 */
public record PriceView(String model, long fen, String from, Instant setAt) {

    static PriceView of(Price price) {
        return new PriceView(price.model().toString(), price.fen(), price.from().toString(), price.setAt());
    }
}
