package org.nanwang.marketplace;

import java.time.Clock;
import java.time.Duration;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Heads;
import org.nanwang.marketplace.catalogue.StandingDesk;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.storage.CatalogueTable;
import org.nanwang.marketplace.storage.Database;
import org.nanwang.marketplace.storage.ReleaseTable;
import org.nanwang.marketplace.storage.VendorTable;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorDesk;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.marketplace.web.BundleStream;
import org.nanwang.marketplace.web.CatalogueResource;
import org.nanwang.marketplace.web.ReleaseResource;
import org.nanwang.marketplace.web.ReleasesResource;
import org.nanwang.marketplace.web.StandingResource;
import org.nanwang.marketplace.web.UnfitProblems;
import org.nanwang.marketplace.web.VendorsResource;
import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;
import org.nanwang.sdk.pack.content.TemporaryFile;

/** The marketplace of a city: wires the desks to the city and publishes them. */
public final class MarketplaceApp implements CityApp {

    private static final long DEFAULT_MEGABYTES = 64;
    private static final long DEFAULT_ATTEMPTS = 1_000;
    private static final long DEFAULT_CATALOGUE_HOURS = 24;

    /** Is made by the platform. */
    public MarketplaceApp() {
    }

    @Override
    public void start(City city) {
        TemporaryFile.tidy();
        Database database = new Database(city.database());
        int attempts = (int) (long) city.configuration().number("refused-attempts-kept").orElse(DEFAULT_ATTEMPTS);
        publish(city, new VendorTable(database), new ReleaseTable(database, attempts), new CatalogueTable(database));
    }

    private static void publish(City city, Vendors vendors, Releases releases, CatalogueLog log) {
        Clock clock = city.clock();
        Rights rights = new Rights(city.region().code());
        Checks checks = Checks.standard(city.installation().app());
        SubmissionDesk submissions = new SubmissionDesk(releases, vendors, checks, rights, clock);
        ReviewDesk reviews = new ReviewDesk(releases, vendors, rights, new CitySigner(city.signing()), clock);
        Catalogue catalogue = new Catalogue(releases, vendors, rights);
        city.web().publish(
                new ReleasesResource(submissions, catalogue, rights, city.audit(), largestBundle(city)),
                new ReleaseResource(catalogue, reviews, rights, city.audit(), new BundleStream(releases)),
                new VendorsResource(new VendorDesk(vendors, rights, clock), city.audit()),
                new CatalogueResource(log, new Heads(city.installation().id().toString(), log,
                        new CitySigner(city.signing()), catalogueValidity(city), clock)),
                new StandingResource(new StandingDesk(log, releases, rights, twoRecall(city), clock), city.audit()),
                new UnfitProblems());
    }

    private static Duration catalogueValidity(City city) {
        return Duration.ofHours(city.configuration().number("catalogue-hours").orElse(DEFAULT_CATALOGUE_HOURS));
    }

    private static boolean twoRecall(City city) {
        return city.configuration().number("recall-approvers").orElse(1L) > 1;
    }

    private static long largestBundle(City city) {
        return city.configuration().number("largest-bundle-megabytes").orElse(DEFAULT_MEGABYTES) * 1024 * 1024;
    }
}
