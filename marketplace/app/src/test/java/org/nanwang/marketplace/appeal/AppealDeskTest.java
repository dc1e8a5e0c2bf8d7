package org.nanwang.marketplace.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.appeal.AppealDesk.Word;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Attempt.State;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.sign.SigningKey;

/** What rules found is looked at by people, and what they overturn is inherited. */
class AppealDeskTest {

    private static final FakeCaller SECOND = new FakeCaller("second", Set.of("release:approve:370800"));

    private final Marketplace marketplace = new Marketplace();
    private final AppealDesk desk = marketplace.appeals;

    private Attempt submit(String app, String version) {
        return submit(new ExampleBundle(app, version).with("web/key.txt", "db.password=Summer2024!now\n"), app, marketplace.vendorKey);
    }

    private Attempt submit(ExampleBundle bundle, String app, SigningKey key) {
        long number = marketplace.submissions.submit(bundle.upload(), bundle.sign(key), Optional.empty(),
                FakeCaller.VENDOR).attempt().number();
        return judged(number);
    }

    private Attempt judged(long number) {
        while (marketplace.pipeline.step()) {
            assertTrue(number > 0);
        }
        return marketplace.releases.find(number).orElseThrow();
    }

    private static List<String> refusing(Attempt attempt) {
        return attempt.submission().checks().stream().flatMap(check -> check.findings().stream()).filter(Finding::refuses)
                .map(Fingerprint::of).distinct().toList();
    }

    private static Word word(String fingerprint, boolean overturned) {
        return new Word(fingerprint, overturned, "a sample, no secret", Optional.empty(), Optional.empty());
    }

    private Attempt overturned() {
        Attempt refused = submit("org.example.hello", "1.0.0");
        desk.appeal(refused.number(), refusing(refused), "it is a sample", FakeCaller.VENDOR);
        desk.answer(refused.number(), refusing(refused).stream().map(each -> word(each, true)).toList(), SECOND);
        return judged(refused.number());
    }

    @Test
    void whatIsOverturnedPassesNowAndInLaterReleasesOfTheSameApp() {
        assertEquals(State.REFUSED, submit("org.example.hello", "0.9.0").state());

        Attempt passed = overturned();

        assertEquals(State.PASSED, passed.state());
        Finding excepted = passed.submission().checks().stream().flatMap(check -> check.findings().stream())
                .filter(Finding::excepted).findFirst().orElseThrow();
        assertEquals(1, excepted.exception());
        assertEquals(State.PASSED, submit("org.example.hello", "1.1.0").state());
        assertEquals(State.REFUSED, submit("org.example.hello", "2.0.0").state(), "it holds for major version 1");
        assertEquals(State.REFUSED, submit("org.example.other", "1.0.0").state(), "it is another app's");
    }

    @Test
    void theApprovalTellsNodesWhatIsExcepted() {
        overturned();
        marketplace.reviews.approve(Marketplace.HELLO, FakeCaller.ADMIN);

        Decision.Approved approved = (Decision.Approved) marketplace.releases.find(Marketplace.HELLO).orElseThrow()
                .decision().orElseThrow();
        List<ExceptedFinding> carried = Approval.read(Envelope.parse("approval", approved.envelope())).exceptions();
        assertEquals(List.of("1 secrets"), carried.stream().map(each -> each.number() + " " + each.rule()).toList());
    }

    @Test
    void whatHasEndedHoldsForNothingThatIsJudgedOrApprovedAfterwards() {
        overturned();
        assertRefused(Kind.PERMISSION, () -> marketplace.exceptions.revoke(1, "x", FakeCaller.VENDOR));
        marketplace.exceptions.revoke(1, "it was a secret after all", SECOND);

        assertRefused(MarketplaceError.EXCEPTION_ENDED, () -> marketplace.exceptions.revoke(1, "again", SECOND));
        assertRefused(MarketplaceError.EXCEPTION_GONE, () -> marketplace.reviews.approve(Marketplace.HELLO, FakeCaller.ADMIN));
        assertEquals(State.REFUSED, submit("org.example.hello", "1.1.0").state());
    }

    @Test
    void aRowThatTheMarketplaceHasNotSignedJustSoCountsForNothing() {
        overturned();
        SignedException real = marketplace.memoryAppeals.exception(1);
        ExceptionStatement said = ExceptionStatement.read(Envelope.parse("x", real.envelope()));

        marketplace.memoryAppeals.tamper(row(real, said.sign(SigningKey.generate()).json()));
        assertEquals(State.REFUSED, submit("org.example.hello", "1.1.0").state(), "signed by another");
        marketplace.memoryAppeals.tamper(row(real, "{\"payload\": \"\"}"));
        assertEquals(State.REFUSED, submit("org.example.hello", "1.2.0").state(), "no envelope");
        marketplace.memoryAppeals.tamper(new SignedException(1, new AppId("org.example.other"), real.envelope(), Optional.empty()));
        assertEquals(State.REFUSED, submit("org.example.other", "1.0.0").state(), "an exception of another app");
        marketplace.memoryAppeals.tamper(row(real, real.envelope()));
        assertEquals(State.PASSED, submit("org.example.hello", "1.3.0").state());
    }

    private static SignedException row(SignedException real, String envelope) {
        return new SignedException(real.number(), real.app(), envelope, Optional.empty());
    }

    @Test
    void whatIsUpheldStaysRefused() {
        Attempt refused = submit("org.example.hello", "1.0.0");
        desk.appeal(refused.number(), refusing(refused), "it is a sample", FakeCaller.VENDOR);
        FindingAppeal closed = desk.answer(refused.number(), List.of(word(refusing(refused).get(0), false)), SECOND);

        assertTrue(closed.closedAt().isPresent());
        assertEquals(State.REFUSED, judged(refused.number()).state());
        assertRefused(MarketplaceError.FINDING_DECIDED,
                () -> desk.answer(refused.number(), List.of(word(refusing(refused).get(0), true)), SECOND));
        assertRefused(MarketplaceError.FINDING_APPEAL_USELESS,
                () -> desk.appeal(refused.number(), refusing(refused), "again", FakeCaller.VENDOR));
    }

    @Test
    void whatGuardsTheMarketplaceHasNoExceptions() {
        Attempt forged = submit(new ExampleBundle("1.0.0"), "org.example.hello", SigningKey.generate());
        assertRefused(MarketplaceError.RULE_WITHOUT_EXCEPTION,
                () -> desk.appeal(forged.number(), refusing(forged), "I have lost my key", FakeCaller.VENDOR));
        Attempt unreadable = submit(new ExampleBundle("1.1.0").with("META-INF/nanwang/app.yaml", "id: 7\n"),
                "org.example.hello", marketplace.vendorKey);
        String descriptor = unreadable.submission().checks().stream().filter(check -> check.rule().equals("descriptor"))
                .map(check -> Fingerprint.of(check.findings().get(0))).findFirst().orElseThrow();
        assertRefused(MarketplaceError.RULE_WITHOUT_EXCEPTION,
                () -> desk.appeal(unreadable.number(), List.of(descriptor), "I like it so", FakeCaller.VENDOR));
    }

    @Test
    void nobodyDecidesOnTheirOwnAndOnlyTheVendorAppeals() {
        Attempt refused = submit("org.example.hello", "1.0.0");
        List<String> findings = refusing(refused);
        assertRefused(MarketplaceError.SUBMISSION_UNKNOWN, () -> desk.appeal(refused.number(), findings, "x", FakeCaller.OTHER));
        assertRefused(Kind.PERMISSION, () -> desk.appeal(refused.number(), findings, "x", SECOND));
        assertRefused(MarketplaceError.FINDING_APPEAL_MALFORMED, () -> desk.appeal(refused.number(), findings, " ", FakeCaller.VENDOR));
        assertRefused(MarketplaceError.FINDING_UNKNOWN,
                () -> desk.appeal(refused.number(), List.of("0".repeat(64)), "x", FakeCaller.VENDOR));
        desk.appeal(refused.number(), findings, "x", FakeCaller.VENDOR);

        FakeCaller both = new FakeCaller("developer", Set.of("release:approve:370800"));
        assertRefused(MarketplaceError.FINDING_APPEAL_OWN, () -> desk.answer(refused.number(), List.of(word(findings.get(0), true)), both));
        assertRefused(MarketplaceError.FINDING_ANSWER_MALFORMED, () -> desk.answer(refused.number(), List.of(new Word(
                findings.get(0), true, "over", Optional.of(Marketplace.NOW), Optional.empty())), SECOND));
        assertRefused(MarketplaceError.FINDING_APPEAL_USELESS, () -> desk.appeal(
                marketplace.pass("1.5.0").number(), findings, "x", FakeCaller.VENDOR));
        assertEquals(Optional.empty(), marketplace.releases.find(
                new ReleaseId(Marketplace.HELLO.app(), ReleaseVersion.parse("1.0.0"))));
    }
}
