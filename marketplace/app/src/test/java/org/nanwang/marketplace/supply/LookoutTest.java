package org.nanwang.marketplace.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.ExampleList;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.sdk.pack.inspect.Outcome;
import org.nanwang.sdk.pack.sign.Digests;

/** What comes to be known is held against what was judged before. */
class LookoutTest {

    private final Marketplace marketplace = new Marketplace();

    private Attempt submit(ExampleBundle bundle) {
        long number = marketplace.submissions.submit(bundle.upload(), bundle.sign(marketplace.vendorKey), Optional.empty(),
                FakeCaller.VENDOR).attempt().number();
        marketplace.pipeline.step();
        return marketplace.releases.find(number).orElseThrow();
    }

    private static CheckResult check(Attempt attempt, String rule) {
        return attempt.submission().checks().stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
    }

    private Import know(String fixed) {
        Import list = marketplace.knowledge.replace(Kind.ADVISORIES,
                ExampleList.upload(ExampleList.advisory("X-1", "g:a", fixed)), FakeCaller.ADMIN);
        while (marketplace.pipeline.step()) {
            assertTrue(list.entries() > 0);
        }
        return list;
    }

    private List<String> known() {
        return marketplace.supplies.weaknesses(Marketplace.HELLO).stream()
                .map(weakness -> weakness.finding().message().en()).toList();
    }

    @Test
    void aCheckSaysWhichListItWentBy() {
        assertEquals(Outcome.SKIPPED, check(submit(new ExampleBundle("1.0.0")), "vulnerabilities").outcome());
        Import list = know("2.0");

        CheckResult judged = check(submit(new ExampleBundle("1.1.0").library("g", "a", "1.0")), "vulnerabilities");

        assertEquals(Outcome.BROKEN, judged.outcome());
        assertEquals(list.list(), judged.list().orElseThrow());
    }

    @Test
    void whatIsListedIsLookedAtAgainAndGoesOnBeingKnown() {
        submit(new ExampleBundle("1.0.0").library("g", "a", "1.0"));
        know("1.0");
        assertEquals(List.of(), known(), "it is the version without the weakness");

        know("2.0");

        assertEquals(List.of("g:a 1.0 has the weakness X-1"), known());
        assertFalse(marketplace.pipeline.step(), "once for each list");
        know("0.5");
        assertEquals(List.of(), known(), "the list thinks otherwise now");
    }

    @Test
    void whatAKilledProcessHadNotLookedAtIsLookedAtByTheNext() {
        submit(new ExampleBundle("1.0.0").library("g", "a", "1.0"));
        marketplace.knowledge.replace(Kind.ADVISORIES,
                ExampleList.upload(ExampleList.advisory("X-1", "g:a", "2.0")), FakeCaller.ADMIN);
        assertEquals(List.of(), known());

        Lookout next = new Lookout(marketplace.supplies, marketplace.supplies, marketplace.releases, marketplace.clock);
        assertTrue(next.step());

        assertEquals(1, known().size());
    }

    @Test
    void whatPeopleHaveWeighedIsNothingNew() {
        know("0.1");
        marketplace.knowledge.replace(Kind.ADVISORIES, ExampleList.upload(
                ExampleList.advisory("X-1", "g:a", "2.0").replace("HIGH", "LOW")), FakeCaller.ADMIN);
        submit(new ExampleBundle("1.0.0").library("g", "a", "1.0"));
        marketplace.pipeline.step();
        assertEquals(List.of(), known());
    }

    @Test
    void aHarmfulFileIsFoundInsideALibrary() {
        submit(new ExampleBundle("1.0.0").library("g", "a", "1.0"));
        String licence = Digests.ofBytes("MIT License".getBytes());
        marketplace.knowledge.replace(Kind.MALWARE, ExampleList.upload(licence), FakeCaller.ADMIN);

        marketplace.pipeline.step();

        Weakness found = marketplace.supplies.weaknesses(Marketplace.HELLO).get(0);
        assertEquals("known-malware lib/a-1.0.jar!/META-INF/LICENSE", found.finding().rule() + " " + found.finding().place());
        assertEquals(List.of(), marketplace.supplyBook.weaknesses(
                marketplace.releases.find(Marketplace.HELLO).orElseThrow(), FakeCaller.ANONYMOUS));
    }
}
