package org.nanwang.marketplace;

import java.time.Clock;
import java.util.Set;
import org.nanwang.marketplace.appeal.AppealDesk;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Heads;
import org.nanwang.marketplace.catalogue.StandingDesk;
import org.nanwang.marketplace.catalogue.SuspensionDesk;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.listing.ListingBook;
import org.nanwang.marketplace.listing.ListingDesk;
import org.nanwang.marketplace.listing.Listings;
import org.nanwang.marketplace.pipeline.Judge;
import org.nanwang.marketplace.pipeline.Measure;
import org.nanwang.marketplace.pipeline.Pipeline;
import org.nanwang.marketplace.pipeline.Workers;
import org.nanwang.marketplace.rating.RatingDesk;
import org.nanwang.marketplace.release.AttemptBook;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.marketplace.release.Sights;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.review.Discussion;
import org.nanwang.marketplace.review.ReviewBook;
import org.nanwang.marketplace.review.ReviewStores;
import org.nanwang.marketplace.running.ReportDesk;
import org.nanwang.marketplace.running.RunningApps;
import org.nanwang.marketplace.storage.ApplicationTable;
import org.nanwang.marketplace.storage.AttemptTable;
import org.nanwang.marketplace.storage.CatalogueTable;
import org.nanwang.marketplace.storage.Database;
import org.nanwang.marketplace.storage.DifferenceTable;
import org.nanwang.marketplace.storage.ExceptionTable;
import org.nanwang.marketplace.storage.FindingAppealTable;
import org.nanwang.marketplace.storage.KnowledgeTable;
import org.nanwang.marketplace.storage.ListingTable;
import org.nanwang.marketplace.storage.MemberTable;
import org.nanwang.marketplace.storage.QueueTable;
import org.nanwang.marketplace.storage.RatingTable;
import org.nanwang.marketplace.storage.ReleaseTable;
import org.nanwang.marketplace.storage.ReviewTable;
import org.nanwang.marketplace.storage.RunningTable;
import org.nanwang.marketplace.storage.SupplyTable;
import org.nanwang.marketplace.storage.TokenTable;
import org.nanwang.marketplace.storage.VendorTable;
import org.nanwang.marketplace.supply.Knowledge;
import org.nanwang.marketplace.supply.KnowledgeDesk;
import org.nanwang.marketplace.supply.Lookout;
import org.nanwang.marketplace.supply.SupplyBook;
import org.nanwang.marketplace.trial.Trial;
import org.nanwang.marketplace.vendor.ApplicationDesk;
import org.nanwang.marketplace.vendor.MemberDesk;
import org.nanwang.marketplace.vendor.Members;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.TokenDesk;
import org.nanwang.marketplace.vendor.VendorDesk;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.marketplace.web.AdvisoriesResource;
import org.nanwang.marketplace.web.AppealResource;
import org.nanwang.marketplace.web.ApplicationsResource;
import org.nanwang.marketplace.web.BillResource;
import org.nanwang.marketplace.web.BundleStream;
import org.nanwang.marketplace.web.CatalogueResource;
import org.nanwang.marketplace.web.ExceptionsResource;
import org.nanwang.marketplace.web.KnowledgeShelf;
import org.nanwang.marketplace.web.ListingResource;
import org.nanwang.marketplace.web.ListingsResource;
import org.nanwang.marketplace.web.Machines;
import org.nanwang.marketplace.web.MalwareResource;
import org.nanwang.marketplace.web.MeResource;
import org.nanwang.marketplace.web.MembersResource;
import org.nanwang.marketplace.web.RatingsResource;
import org.nanwang.marketplace.web.ReleaseResource;
import org.nanwang.marketplace.web.ReleasesResource;
import org.nanwang.marketplace.web.ReportsResource;
import org.nanwang.marketplace.web.ReviewResource;
import org.nanwang.marketplace.web.ReviewsResource;
import org.nanwang.marketplace.web.RulesResource;
import org.nanwang.marketplace.web.StandingResource;
import org.nanwang.marketplace.web.SubmissionsResource;
import org.nanwang.marketplace.web.SuspensionResource;
import org.nanwang.marketplace.web.TokensResource;
import org.nanwang.marketplace.web.VendorsResource;
import org.nanwang.marketplace.web.WeaknessesResource;
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
        Attempts attempts = new AttemptTable(database, settings.refusedAttemptsKept(), settings.refusedBundlesKept());
        ApplicationTable applications = new ApplicationTable(database, city.vault());
        applications.seal();
        Members members = new MemberTable(database);
        Rights rights = new Rights(city.region().code(), members, doors(city));
        Clock clock = city.clock();
        Bell received = new Bell();
        Bell judged = new Bell();
        Sights sights = new Sights(vendors, rights);
        AttemptBook book = new AttemptBook(attempts, sights, rights, judged);
        Catalogue catalogue = new Catalogue(releases, sights, rights);
        SubmissionDesk submissions =
                new SubmissionDesk(attempts, vendors, rights, received, clock, settings.largestBundle());
        ReviewTable table = new ReviewTable(database);
        CitySigner signer = new CitySigner(city.signing());
        ExceptionBook exceptions =
                new ExceptionBook(new ExceptionTable(database), signer.key(), settings.rules(), rights, clock);
        AppealDesk appeals = new AppealDesk(new FindingAppealTable(database), book, exceptions, rights, signer, received, clock);
        ReviewDesk reviews = new ReviewDesk(releases, table, vendors, rights, settings.reviews(),
                signer, exceptions, clock);
        ReviewBook reviewBook = new ReviewBook(new ReviewStores(releases, table, table, new DifferenceTable(database),
                new QueueTable(database)), sights, rights, settings.reviews(), clock);
        CatalogueLog log = new CatalogueTable(database);
        Heads heads = new Heads(city.installation().id().toString(), log, new CitySigner(city.signing()),
                settings.catalogueValidity(), clock);
        StandingDesk standings = new StandingDesk(log, releases, rights, settings.twoRecall(), clock);
        TokenDesk tokens = new TokenDesk(new TokenTable(database), vendors, rights, clock);
        Machines machines = new Machines(tokens);
        Knowledge knowledge = new KnowledgeTable(database);
        SupplyTable supplies = new SupplyTable(database);
        Lookout lookout = new Lookout(supplies, knowledge, releases, clock);
        SupplyBook supplyBook = new SupplyBook(supplies, lookout, sights, rights);
        KnowledgeShelf shelf = new KnowledgeShelf(
                new KnowledgeDesk(knowledge, rights, lookout, received, clock), rights, city.audit());
        Listings listings = new ListingTable(database);
        RunningApps running = new RunningTable(database);
        ListingBook listed = new ListingBook(listings, clock);
        city.web().publish(
                new AppealResource(appeals, settings.reviews().appealDue(), city.audit()),
                new ExceptionsResource(exceptions, city.audit()),
                new AdvisoriesResource(shelf, supplyBook, machines), new MalwareResource(shelf),
                new BillResource(catalogue, supplyBook, machines), new WeaknessesResource(catalogue, supplyBook, machines),
                new ListingsResource(listed), new ReportsResource(new ReportDesk(running, clock)),
                new RatingsResource(new RatingDesk(new RatingTable(database), running, listed, rights, clock), city.audit()),
                new ListingResource(listed, new ListingDesk(listings, listed, rights, clock), city.audit()),
                new ApplicationsResource(
                        new ApplicationDesk(applications, vendors, rights, clock), city.audit()),
                new MembersResource(new MemberDesk(members, vendors, rights, clock), city.audit()),
                new TokensResource(tokens, city.audit()),
                new ReviewsResource(reviewBook),
                new ReviewResource(reviewBook, new Discussion(table, releases, rights, clock), rights, city.audit()),
                new CatalogueResource(log, heads), new StandingResource(standings, city.audit()),
                new SuspensionResource(new SuspensionDesk(log, vendors, rights, clock), city.audit()),
                new ReleasesResource(submissions, book, catalogue, rights, city.audit(), machines),
                new ReleaseResource(catalogue, reviews, rights, city.audit(), new BundleStream(releases),
                        machines),
                new SubmissionsResource(book, machines),
                new VendorsResource(new VendorDesk(vendors, rights, clock), city.audit()),
                new MeResource(rights, vendors), new RulesResource(settings.rules()));
        Checks checks = Checks.standard(city.installation().app());
        Judge judge = new Judge(attempts, releases, vendors, checks, new Measure(settings.rules(), knowledge, exceptions),
                new Trial(city.trials(), settings.rules()));
        workers = Workers.start(
                new Pipeline(attempts, releases, judge, lookout, judged, clock), received, settings.parallelChecks());
    }

    /** Its own page and the command line; what development and evaluation nodes do by themselves counts, too. */
    private static Set<String> doors(City city) {
        return Set.of(city.installation().id() + ".page", "nanwang", "development", "evaluation");
    }

    @Override
    public void stop() throws InterruptedException {
        if (workers != null) {
            workers.close();
        }
    }
}
