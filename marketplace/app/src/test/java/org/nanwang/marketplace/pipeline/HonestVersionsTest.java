package org.nanwang.marketplace.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.marketplace.Marketplace.NOW;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.ExampleResource;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.app.ReleaseVersion;

/** A release is compared with the one that counties rely on. */
class HonestVersionsTest {

    private static final String EVENT = "events: [{type: org.example.hello.greeted, title: {zh: 好, en: Greeted}, schema: {type: object, %s}}]\n";
    private static final String DATASET = "datasets: [{name: greetings, title: {zh: 好, en: Greetings}, schema: {type: object, %s}}]\n";
    private static final String BEFORE = "properties: {who: {type: string}}";
    private static final String BROKEN = "properties: {who: {type: integer}}";
    private static final String ADDED = "properties: {who: {type: string}, at: {type: string}}";

    private final Marketplace marketplace = new Marketplace();

    private List<String> judge(String version, UnaryOperator<ExampleBundle> content) {
        ExampleBundle bundle = content.apply(new ExampleBundle(version));
        long number = marketplace.submissions.submit(bundle.upload(), bundle.sign(marketplace.vendorKey), Optional.empty(),
                FakeCaller.VENDOR).attempt().number();
        marketplace.pipeline.step();
        Attempt judged = marketplace.releases.find(number).orElseThrow();
        return judged.submission().checks().stream().filter(check -> !check.passed()).map(CheckResult::rule).toList();
    }

    private void approve(String version, UnaryOperator<ExampleBundle> content) {
        assertEquals(List.of(), judge(version, content));
        marketplace.releases.decide(new ReleaseId(Marketplace.HELLO.app(), ReleaseVersion.parse(version)),
                new Decision.Approved(NOW, "admin", List.of(), "{}"));
        marketplace.pipeline.step();
    }

    private static UnaryOperator<ExampleBundle> describing(String keys) {
        return bundle -> bundle.with("META-INF/nanwang/app.yaml",
                ExampleBundle.descriptor("org.example.hello", "org.example") + keys);
    }

    @Test
    void aBreakOfTheRestInterfaceBehindAMinorVersionIsRefused() {
        approve("1.0.0", bundle -> bundle.with(ExampleResource.class));
        assertEquals(List.of("honest-rest"), judge("1.1.0", bundle -> bundle));
        assertEquals(List.of(), judge("2.0.0", bundle -> bundle));
    }

    @Test
    void aBreakOfAnEventBehindAMinorVersionIsRefused() {
        approve("1.0.0", describing(EVENT.formatted(BEFORE)));
        assertEquals(List.of("honest-events"), judge("1.1.0", describing(EVENT.formatted(BROKEN))));
        assertEquals(List.of(), judge("1.1.0", describing(EVENT.formatted(ADDED))));
    }

    @Test
    void aBreakOfADatasetBehindAMinorVersionIsRefused() {
        approve("1.0.0", describing(DATASET.formatted(BEFORE)));
        assertEquals(List.of("honest-datasets"), judge("1.1.0", describing(DATASET.formatted(BROKEN))));
        assertEquals(List.of(), judge("2.0.0", describing(DATASET.formatted(BROKEN))));
    }

    @Test
    void aTrialReleaseInBetweenHidesNoBreak() {
        approve("1.0.0", describing(DATASET.formatted(BEFORE)));
        assertEquals(List.of("honest-datasets"), judge("1.1.0-beta.1", describing(DATASET.formatted(BROKEN))));
        approve("1.1.0-beta.2", describing(DATASET.formatted(ADDED)));
        assertEquals(List.of("honest-datasets"), judge("1.1.0", describing(DATASET.formatted(BROKEN))));
    }

    @Test
    void whatNobodyApprovedPromisesNothing() {
        judge("1.0.0", bundle -> bundle.with(ExampleResource.class));
        assertEquals(List.of(), judge("1.1.0", bundle -> bundle));
    }
}
