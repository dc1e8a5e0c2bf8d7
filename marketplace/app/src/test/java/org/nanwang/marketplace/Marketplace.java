package org.nanwang.marketplace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.marketplace.appeal.AppealDesk;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.pipeline.Judge;
import org.nanwang.marketplace.pipeline.Measure;
import org.nanwang.marketplace.pipeline.Pipeline;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.AttemptBook;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.marketplace.release.ReviewRules;
import org.nanwang.marketplace.release.Sights;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.supply.KnowledgeDesk;
import org.nanwang.marketplace.supply.Lookout;
import org.nanwang.marketplace.supply.SupplyBook;
import org.nanwang.marketplace.trial.Trial;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorDesk;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.sdk.trial.TrialReport;

/** A whole marketplace in memory with one vendor, {@code org.example}, and one key of it. */
public final class Marketplace {

    public static final Instant NOW = Instant.parse("2026-05-01T10:00:00.123456Z");
    public static final VendorId VENDOR = new VendorId("org.example");
    public static final ReleaseId HELLO = new ReleaseId(new AppId("org.example.hello"), ReleaseVersion.parse("1.0.0"));

    public final MemoryVendors vendors = new MemoryVendors();
    public final MemoryReleases releases = new MemoryReleases();
    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final MemoryMembers members = new MemoryMembers();
    public final Rights rights = new Rights(new RegionCode("370800"), members, Set.of("test"));
    public final SigningKey vendorKey = SigningKey.generate();
    public final SigningKey ownKey = SigningKey.generate();

    public final VendorDesk vendorDesk = new VendorDesk(vendors, rights, clock);
    public final Bell bell = new Bell();
    public final Sights sights = new Sights(vendors, rights);
    public final SubmissionDesk submissions =
            new SubmissionDesk(releases, vendors, rights, new Bell(), clock, 1 << 20);
    public TrialReport seen = new TrialReport(List.of());
    public final MemorySupplies supplies = new MemorySupplies();
    public final Lookout lookout = new Lookout(supplies, supplies, releases, clock);
    public final KnowledgeDesk knowledge = new KnowledgeDesk(supplies, rights, lookout, new Bell(), clock);
    public final SupplyBook supplyBook = new SupplyBook(supplies, lookout, sights, rights);
    public final MemoryAppeals memoryAppeals = new MemoryAppeals(releases);
    public final ExceptionBook exceptions =
            new ExceptionBook(memoryAppeals, ownKey.key(), RulePolicy.standard(), rights, clock);
    public final Judge judge = new Judge(releases, releases, vendors,
            Checks.standard(new AppId("org.nanwang.marketplace")), new Measure(RulePolicy.standard(), supplies, exceptions),
            new Trial(request -> seen, RulePolicy.standard()));
    public final Pipeline pipeline = new Pipeline(releases, releases, judge, lookout, bell, clock);
    public final ReviewDesk reviews = reviewsBy(1);
    public final Catalogue catalogue = new Catalogue(releases, sights, rights);
    public final AttemptBook book = new AttemptBook(releases, sights, rights, bell);
    public final AppealDesk appeals =
            new AppealDesk(memoryAppeals, book, exceptions, rights, ownKey, bell, clock);

    public Marketplace() {
        vendors.add(new Vendor(VENDOR, "Example", NOW, "admin"));
        vendors.add(new VendorKey(VENDOR, vendorKey.key(), NOW, "developer", Optional.empty()));
    }

    /** Gives the desk of a city where so many people approve what asks for personal data. */
    public ReviewDesk reviewsBy(int people) {
        return new ReviewDesk(releases, new MemoryEndorsements(), vendors, rights,
                new ReviewRules(people, Duration.ofDays(3), Duration.ofDays(3)), ownKey, exceptions, clock);
    }

    /** Submits a good bundle. */
    public SubmissionDesk.Receipt submit(String version) {
        ExampleBundle bundle = new ExampleBundle(version);
        return submissions.submit(bundle.upload(), bundle.sign(vendorKey), Optional.empty(), FakeCaller.VENDOR);
    }

    /** Submits a good bundle and has it judged. */
    public Attempt pass(String version) {
        long number = submit(version).attempt().number();
        pipeline.step();
        return releases.find(number).orElseThrow();
    }
}
