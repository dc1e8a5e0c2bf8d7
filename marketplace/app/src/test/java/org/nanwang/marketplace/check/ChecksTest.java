package org.nanwang.marketplace.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.SigningKey;

class ChecksTest {

    private final SigningKey key = SigningKey.generate();
    private final ExampleBundle bundle = new ExampleBundle("1.0.0");
    private Evidence.Place place = new Evidence.Place(Channel.STABLE, Optional.empty());

    @Test
    void aGoodSubmissionPassesEveryRule() {
        List<CheckResult> results = run(bundle, bundle.sign(key));

        assertEquals(List.of(), failed(results));
        assertTrue(results.size() > BundleInspector.rules().size(), "the marketplace adds rules of its own");
    }

    @Test
    void aStrangersSignatureIsFound() {
        assertEquals(List.of("signature"), failed(run(bundle, bundle.sign(SigningKey.generate()))));
    }

    @Test
    void aRevokedKeyIsFound() {
        VendorKey revoked = new VendorKey(Marketplace.VENDOR, key.key(), Marketplace.NOW, "developer",
                Optional.of(new VendorKey.Revocation(Marketplace.NOW, "developer", Optional.empty(), "")));

        assertEquals(List.of("signature"), failed(run(bundle, bundle.sign(key), revoked)));
    }

    @Test
    void aBundleChangedAfterSigningIsFound() {
        Envelope signed = bundle.sign(key);

        assertEquals(List.of("statement"), failed(run(bundle.with("extra.txt", "extra"), signed)));
    }

    @Test
    void anotherVersionThanTheSignedOneIsFound() {
        List<CheckResult> results = run(new ExampleBundle("1.0.1"), bundle.sign(key));

        assertEquals(List.of("statement"), failed(results));
        assertEquals(List.of("release.json: sha256", "release.json: version"), places(results));
    }

    @Test
    void anAppOutsideTheVendorsNamespaceIsFound() {
        List<CheckResult> results = run(bundle, bundle.sign(key, "com.other.hello", "org.example"));

        assertEquals(List.of("statement", "namespace"), failed(results));
    }

    @Test
    void aDescriptorThatNamesAnotherVendorIsFound() {
        bundle.with("META-INF/nanwang/app.yaml", ExampleBundle.descriptor("org.example.city.hello", "org.example.city"));

        assertTrue(failed(run(bundle, bundle.sign(key))).contains("namespace"));
    }

    @Test
    void aFixedAddressIsForThePlatformOnly() {
        bundle.with("META-INF/nanwang/app.yaml", ExampleBundle.descriptor("org.example.hello", "org.example") + "mount: /\n");

        assertEquals(List.of("mount"), failed(run(bundle, bundle.sign(key))));
    }

    @Test
    void aVersionThatDoesNotRiseIsFound() {
        for (String newest : List.of("1.0.0", "1.0.1", "2.0.0-beta.1")) {
            place = new Evidence.Place(Channel.STABLE, Optional.of(ReleaseVersion.parse(newest)));
            assertEquals(List.of("version-order"), failed(run(bundle, bundle.sign(key))), newest);
        }
        place = new Evidence.Place(Channel.STABLE, Optional.of(ReleaseVersion.parse("1.0.0-rc.1")));
        assertEquals(List.of(), failed(run(bundle, bundle.sign(key))));
    }

    @Test
    void whatComesBeforeAFinalReleaseIsNotForEverybody() {
        ExampleBundle early = new ExampleBundle("1.0.0-rc.1");

        assertEquals(List.of("version-order"), failed(run(early, early.sign(key))));
        place = new Evidence.Place(Channel.BETA, Optional.empty());
        assertEquals(List.of(), failed(run(early, early.sign(key))));
    }

    @Test
    void everyResultTellsItsRuleSet() {
        List<CheckResult> results = run(bundle, bundle.sign(key));

        assertTrue(results.stream().allMatch(result -> result.ruleSet().matches("\\d+\\.\\d+\\.\\d+")), results.toString());
    }

    @Test
    void rulesAfterABrokenOneAreStillAsked() {
        bundle.with("META-INF/nanwang/app.yaml", "id: 1");

        List<String> failed = failed(run(bundle, bundle.sign(SigningKey.generate())));

        assertTrue(failed.containsAll(List.of("descriptor", "signature")), failed.toString());
    }

    private List<CheckResult> run(ExampleBundle submitted, Envelope envelope) {
        return run(submitted, envelope,
                new VendorKey(Marketplace.VENDOR, key.key(), Marketplace.NOW, "developer", Optional.empty()));
    }

    private List<CheckResult> run(ExampleBundle submitted, Envelope envelope, VendorKey registered) {
        try (Upload upload = submitted.upload()) {
            Evidence evidence = new Evidence(new BundleInspector().inspect(upload.file()), envelope,
                    ReleaseStatement.read(envelope), List.of(registered), place);
            return Checks.standard(new AppId("org.nanwang.marketplace")).run(evidence, Exceptions.none());
        }
    }

    private static List<String> failed(List<CheckResult> results) {
        return results.stream().filter(result -> !result.passed()).map(CheckResult::rule).toList();
    }

    private static List<String> places(List<CheckResult> results) {
        return results.stream().flatMap(result -> result.findings().stream())
                .filter(Finding::refuses).map(Finding::place).toList();
    }
}
