package org.nanwang.marketplace.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Marketplace.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseStatus;
import org.nanwang.sdk.pack.sign.SigningKey;

class PipelineTest {

    private final Marketplace marketplace = new Marketplace();

    @Test
    void aGoodSubmissionBecomesAReleaseWithItsEvidence() {
        assertEquals(Attempt.State.PASSED, marketplace.pass("1.0.0").state());

        Release release = marketplace.releases.find(HELLO).orElseThrow();
        assertEquals(ReleaseStatus.NEEDS_REVIEW, release.status());
        assertEquals(List.of("messaging:send", "people:name"), release.listing().permissionNames());
        assertEquals(marketplace.vendorKey.key().id(), release.signedBy());
        assertTrue(release.submission().passed());
        assertFalse(release.submission().checks().isEmpty());
        assertTrue(marketplace.releases.piece(HELLO, 0).isPresent());
    }

    @Test
    void whatDoesNotPassIsKeptAsEvidenceOnly() {
        ExampleBundle bundle = new ExampleBundle("1.0.0");
        long number = marketplace.submissions.submit(bundle.upload(), bundle.sign(SigningKey.generate()), Optional.empty(),
                FakeCaller.VENDOR).attempt().number();

        assertTrue(marketplace.pipeline.step());

        Attempt refused = marketplace.releases.find(number).orElseThrow();
        assertEquals(Attempt.State.REFUSED, refused.state());
        assertEquals(List.of("signature"), refused.submission().checks().stream()
                .filter(check -> !check.passed()).map(CheckResult::rule).toList());
        assertTrue(marketplace.releases.find(HELLO).isEmpty());
    }

    @Test
    void whereNothingWaitsNothingIsDone() {
        assertFalse(marketplace.pipeline.step());
    }

    @Test
    void whatAKilledProcessHadTakenUpIsTakenUpAgainOnceItsClaimHasEnded() {
        long number = marketplace.submit("1.0.0").attempt().number();
        Attempt dead = marketplace.releases.claim(NOW, NOW.plus(Pipeline.CLAIM)).orElseThrow();
        assertFalse(marketplace.pipeline.step());

        assertTrue(pipelineAfter(Pipeline.CLAIM).step());

        assertEquals(Attempt.State.PASSED, marketplace.releases.find(number).orElseThrow().state());
        assertFalse(marketplace.releases.refuse(dead, List.of(), NOW), "only the last claim has a word");
    }

    @Test
    void whatBringsEveryProcessDownIsRefusedInTheEnd() {
        long number = marketplace.submit("1.0.0").attempt().number();
        for (int killed = 0; killed < 3; killed++) {
            marketplace.releases.claim(NOW, NOW.minusSeconds(1)).orElseThrow();
        }

        assertTrue(marketplace.pipeline.step());

        Attempt refused = marketplace.releases.find(number).orElseThrow();
        assertEquals(Attempt.State.REFUSED, refused.state());
        assertEquals("judged", refused.submission().checks().get(0).rule());
    }

    @Test
    void versionsRiseInTheirChannel() {
        marketplace.pass("1.1.0");

        assertEquals(Attempt.State.REFUSED, marketplace.pass("1.0.0").state());
        assertEquals(Attempt.State.PASSED, marketplace.pass("1.1.0-rc.1").state(), "another channel");
        assertEquals(Attempt.State.PASSED, marketplace.pass("1.2.0").state());
    }

    @Test
    void whatIsApprovedIsListedEvenWhenTheApproverIsGone() {
        marketplace.pass("1.0.0");
        Release release = marketplace.releases.find(HELLO).orElseThrow();
        marketplace.releases.decide(HELLO,
                new Decision.Approved(NOW, "admin", List.of(), "{}"));
        assertEquals(ReleaseStatus.NEEDS_REVIEW, release.status());

        marketplace.pipeline.step();

        assertEquals(ReleaseStatus.LISTED, marketplace.releases.find(HELLO).orElseThrow().status());
    }

    private Pipeline pipelineAfter(Duration time) {
        Clock later = Clock.fixed(NOW.plus(time).plusSeconds(1), ZoneOffset.UTC);
        return new Pipeline(marketplace.releases, marketplace.releases, marketplace.judge, marketplace.lookout, marketplace.bell, later);
    }
}
