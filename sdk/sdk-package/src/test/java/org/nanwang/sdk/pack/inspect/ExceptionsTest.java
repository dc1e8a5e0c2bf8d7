package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.report.JsonReport;
import org.nanwang.sdk.pack.report.SarifReport;
import org.nanwang.sdk.pack.report.TextReport;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.ExceptionStatement;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.sign.SigningKey;

class ExceptionsTest {

    private static final AppId APP = new AppId("org.example.hello");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("不对", "wrong");

    @TempDir
    private Path folder;

    private static Finding at(String place) {
        return new Finding("forbidden-calls", place, TEXT, TEXT);
    }

    private static ExceptionStatement granted(Finding finding, Optional<Instant> expires) {
        return new ExceptionStatement(new ExceptedFinding(7, finding.rule(), Fingerprint.of(finding)), APP, 1, expires,
                new ExceptionStatement.Ruling("a false alarm", "admin", NOW));
    }

    private static boolean covers(ExceptionStatement statement, AppId app, String version, Finding finding) {
        return Exceptions.of(List.of(statement), app, ReleaseVersion.parse(version), NOW).apply(finding).excepted();
    }

    @Test
    void aFindingIsKnownAgainWhereCodeHasMovedInItsFile() {
        assertEquals(Fingerprint.of(at("org/example/A.class:12")), Fingerprint.of(at("org/example/A.class:340")));
        assertEquals(Fingerprint.of(at("app.yaml:3:5 main")), Fingerprint.of(at("app.yaml:9:1 main")));
        assertNotEquals(Fingerprint.of(at("org/example/A.class:12")), Fingerprint.of(at("org/example/B.class:12")));
        assertNotEquals(Fingerprint.of(at("app.yaml:3:5 main")), Fingerprint.of(at("app.yaml:3:5 web")));
        assertNotEquals(Fingerprint.of(at("lib/a-1.0.jar!/A.class:1")), Fingerprint.of(at("lib/a-1.1.jar!/A.class:1")));
    }

    @Test
    void itHoldsForItsAppUpToItsMajorVersionUntilItExpires() {
        ExceptionStatement statement = granted(at("A.class:1"), Optional.of(NOW.plusSeconds(1)));

        assertTrue(covers(statement, APP, "1.9.0", at("A.class:5")));
        assertFalse(covers(statement, APP, "2.0.0", at("A.class:5")));
        assertFalse(covers(statement, new AppId("org.example.other"), "1.9.0", at("A.class:5")));
        assertFalse(covers(granted(at("A.class:1"), Optional.of(NOW)), APP, "1.9.0", at("A.class:5")));
    }

    @Test
    void whatItSaysTravelsInItsEnvelope() {
        ExceptionStatement statement = granted(at("A.class:1"), Optional.of(NOW));
        assertEquals(statement, ExceptionStatement.read(statement.sign(SigningKey.generate())));
        assertThrows(Refusal.class, () -> ExceptionStatement.read(
                Envelope.sign("application/json", new byte[0], SigningKey.generate())));
    }

    @Test
    void withoutSomeRulesNothingIsKnownOfABundleSoNoExceptionReachesThem() {
        Finding finding = new Finding("descriptor", "app.yaml", TEXT, TEXT);
        assertFalse(covers(granted(finding, Optional.empty()), APP, "1.0.0", finding));
        assertFalse(RulePolicy.standard().excusable("descriptor"));
        assertFalse(RulePolicy.read("rules: {imports: {required: true}}", "p").excusable("imports"));
        assertTrue(RulePolicy.standard().excusable("imports"));
    }

    @Test
    void everyReportTellsWhatIsExcepted() {
        Inspection refused = new BundleInspector().inspect(new TestBundle().header("Export-Package", "org.example").in(folder));
        Finding finding = refused.refusals().get(0);

        Inspection passed = refused.under(new Exceptions(
                List.of(new ExceptedFinding(7, finding.rule(), Fingerprint.of(finding)))));

        assertFalse(refused.passed());
        assertTrue(passed.passed());
        assertEquals(Severity.REFUSE, passed.findings().stream().filter(Finding::excepted).findFirst().orElseThrow().severity());
        assertTrue(TextReport.of("a.jar", passed, Locale.ENGLISH).stream().map(TextReport.Line::text)
                .anyMatch(line -> line.startsWith("excepted (7) ")), passed.toString());
        assertTrue(JsonReport.of("a.jar", passed).contains("\"exception\" : 7"));
        assertTrue(SarifReport.of("a.jar", passed).contains("\"suppressions\""));
    }
}
