package org.nanwang.marketplace;

import java.time.Clock;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Heads;
import org.nanwang.marketplace.catalogue.StandingDesk;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.pipeline.Judge;
import org.nanwang.marketplace.pipeline.Pipeline;
import org.nanwang.marketplace.pipeline.Workers;
import org.nanwang.marketplace.release.AttemptBook;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.marketplace.release.Sights;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.storage.AttemptTable;
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
import org.nanwang.marketplace.web.SubmissionsResource;
import org.nanwang.marketplace.web.VendorsResource;
import org.nanwang.sdk.City;
import org.nanwang.sdk.CityApp;
import org.nanwang.sdk.pack.content.TemporaryFile;

/** The marketplace of a city: wires the desks to the city, publishes them and keeps the pipeline going. */
public final class MarketplaceApp implements CityApp {

    private Workers workers;

    /** Is made by the platform. */
    public MarketplaceApp() {
    }

    @Override
    public void start(City city) {
        TemporaryFile.tidy();
        Settings settings = new Settings(city.configuration());
        Database database = new Database(city.database());
        Vendors vendors = new VendorTable(database);
        Releases releases = new ReleaseTable(database);
        Attempts attempts = new AttemptTable(database, settings.refusedAttemptsKept());
        Rights rights = new Rights(city.region().code());
        Clock clock = city.clock();
        Bell received = new Bell();
        Bell judged = new Bell();
        Sights sights = new Sights(vendors, rights);
        AttemptBook book = new AttemptBook(attempts, sights, rights, judged);
        Catalogue catalogue = new Catalogue(releases, sights, rights);
        SubmissionDesk submissions =
                new SubmissionDesk(attempts, vendors, rights, received, clock, settings.largestBundle());
        ReviewDesk reviews = new ReviewDesk(releases, vendors, rights, new CitySigner(city.signing()), clock);
        CatalogueLog log = new CatalogueTable(database);
        Heads heads = new Heads(city.installation().id().toString(), log, new CitySigner(city.signing()),
                settings.catalogueValidity(), clock);
        StandingDesk standings = new StandingDesk(log, releases, rights, settings.twoRecall(), clock);
        city.web().publish(
                new CatalogueResource(log, heads), new StandingResource(standings, city.audit()),
                new ReleasesResource(submissions, book, catalogue, rights, city.audit()),
                new ReleaseResource(catalogue, reviews, rights, city.audit(), new BundleStream(releases)),
                new SubmissionsResource(book),
                new VendorsResource(new VendorDesk(vendors, rights, clock), city.audit()));
        Checks checks = Checks.standard(city.installation().app());
        Judge judge = new Judge(attempts, releases, vendors, checks, settings.rules());
        workers = Workers.start(
                new Pipeline(attempts, releases, judge, judged, clock), received, settings.parallelChecks());
    }

    @Override
    public void stop() throws InterruptedException {
        if (workers != null) {
            workers.close();
        }
    }
}
