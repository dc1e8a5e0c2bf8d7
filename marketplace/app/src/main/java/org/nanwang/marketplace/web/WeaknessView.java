package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.nanwang.marketplace.supply.Weakness;

/**
 * What has come to be known of a release since it was judged.
 *
 * @param list the number of the list that told it first
 * @param since when that was found
 */
public record WeaknessView(FindingView finding, long list, Instant since) {

    static List<WeaknessView> of(List<Weakness> weaknesses, Locale language) {
        return weaknesses.stream().map(weakness -> new WeaknessView(
                FindingView.of(weakness.finding(), language), weakness.list(), weakness.since())).toList();
    }
}
