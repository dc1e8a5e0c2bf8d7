package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

class ReleaseVerifierTest {

    private static final AppId APP = new AppId("org.example.hello");
    private static final ReleaseVersion VERSION = ReleaseVersion.parse("1.0.0");

    private static final byte[] DESCRIPTOR = "id: org.example.hello".getBytes(StandardCharsets.UTF_8);
    private static final Instant MORNING = Instant.parse("2026-01-02T08:04:05Z");

    @TempDir
    private Path folder;
    private final SigningKey vendor = SigningKey.generate();
    private final SigningKey approver = SigningKey.generate();
    private Path jar;

    @BeforeEach
    void writeJar() throws Exception {
        jar = folder.resolve("hello-1.0.0.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/nanwang/app.yaml"));
            zip.write(DESCRIPTOR);
        }
    }

    private Envelope release(SigningKey key) {
        return new ReleaseStatement(APP, VERSION, Digests.ofFile(jar), "org.example").sign(key);
    }

    private Approval approval(AppId app, ReleaseVersion version, String digest) {
        return approval(new ApprovedBundle(app, version, digest, Digests.ofBytes(DESCRIPTOR)));
    }

    private Approval approval(ApprovedBundle bundle) {
        return new Approval(bundle, List.of("messaging:send"), vendor.key(),
                new Review(MORNING, List.of("admin", "auditor"), MORNING.plusSeconds(3600)));
    }

    private Envelope approval() {
        return approval(APP, VERSION, Digests.ofFile(jar)).sign(approver);
    }

    private VerifiedRelease verify(Envelope release, Envelope approval) {
        return new ReleaseVerifier().verify(jar, release, approval, List.of(approver.key()));
    }

    private ErrorCode refused(Envelope release, Envelope approval) {
        Refusal refusal = assertThrows(Refusal.class, () -> verify(release, approval));
        assertTrue(refusal.getMessage().length() > 30, refusal.getMessage());
        return refusal.code();
    }

    @Test
    void anApprovedReleaseIsProved() {
        VerifiedRelease verified = verify(release(vendor), approval());
        assertEquals(approval(APP, VERSION, Digests.ofFile(jar)), verified.approval());
        assertEquals(new ReleaseStatement(APP, VERSION, Digests.ofFile(jar), "org.example"), verified.release());
        assertEquals(approver.key(), verified.approver());
    }

    @Test
    void aTamperedJarIsRefused() throws Exception {
        Envelope release = release(vendor);
        Envelope approval = approval();
        Files.writeString(jar, "another jar");
        assertEquals(PackageError.DIGEST_MISMATCH, refused(release, approval));
    }

    @Test
    void aVendorsSignatureByAnotherKeyIsRefused() {
        assertEquals(PackageError.SIGNATURE_INVALID, refused(release(SigningKey.generate()), approval()));
    }

    @Test
    void anApprovalByAnybodyElseIsRefused() {
        Envelope forged = approval(APP, VERSION, Digests.ofFile(jar)).sign(vendor);
        assertEquals(PackageError.APPROVER_UNTRUSTED, refused(release(vendor), forged));
        assertThrows(Refusal.class,
                () -> new ReleaseVerifier().verify(jar, release(vendor), approval(), List.of()));
    }

    @Test
    void theApprovalOfAnotherReleaseIsRefused() {
        String digest = Digests.ofFile(jar);
        assertEquals(PackageError.STATEMENT_MISMATCH, refused(release(vendor),
                approval(new AppId("org.example.other"), VERSION, digest).sign(approver)));
        assertEquals(PackageError.STATEMENT_MISMATCH, refused(release(vendor),
                approval(APP, ReleaseVersion.parse("1.1.0"), digest).sign(approver)));
        assertEquals(PackageError.STATEMENT_MISMATCH, refused(release(vendor),
                approval(APP, VERSION, "0".repeat(64)).sign(approver)));
    }

    @Test
    void anApprovalOfAnotherDescriptorIsRefused() {
        ApprovedBundle other = new ApprovedBundle(APP, VERSION, Digests.ofFile(jar), "0".repeat(64));
        assertEquals(PackageError.DESCRIPTOR_MISMATCH, refused(release(vendor), approval(other).sign(approver)));
    }

    @Test
    void anApprovalByNobodyIsRefused() {
        String nobody = new String(approval().payload(), StandardCharsets.UTF_8)
                .replace("[\"admin\",\"auditor\"]", "[]");
        Envelope signed = Envelope.sign(Approval.TYPE, nobody.getBytes(StandardCharsets.UTF_8), approver);
        assertEquals(PackageError.STATEMENT_MALFORMED, refused(release(vendor), signed));
    }

    @Test
    void morePermissionsThanWereSignedAreRefused() {
        String more = new String(approval().payload(), StandardCharsets.UTF_8)
                .replace("[\"messaging:send\"]", "[\"messaging:send\",\"payments:charge\"]");
        String payload = Base64.getEncoder().encodeToString(more.getBytes(StandardCharsets.UTF_8));
        Envelope widened = Envelope.parse("test",
                approval().json().replaceFirst("\"payload\" : \"[^\"]+\"", "\"payload\" : \"" + payload + "\""));
        assertEquals(PackageError.APPROVER_UNTRUSTED, refused(release(vendor), widened));
    }

    @Test
    void anAlteredPayloadIsRefused() {
        Envelope approval = Envelope.parse("test", approval().json().replaceFirst("\"payload\" : \"eyJ", "\"payload\" : \"eyK"));
        assertEquals(PackageError.APPROVER_UNTRUSTED, refused(release(vendor), approval));
    }

    @Test
    void aReleaseStatementIsNoApproval() {
        assertEquals(PackageError.STATEMENT_MALFORMED, refused(release(vendor), release(approver)));
    }

    @Test
    void aStatementWithoutItsPartsIsRefused() {
        Envelope empty = Envelope.sign(Approval.TYPE, "{}".getBytes(StandardCharsets.UTF_8), approver);
        assertEquals(PackageError.STATEMENT_MALFORMED, refused(release(vendor), empty));
    }

    @Test
    void anAppOfAnotherVendorIsRefused() {
        Envelope release = new ReleaseStatement(APP, VERSION, Digests.ofFile(jar), "org.exam").sign(vendor);
        assertEquals(PackageError.VENDOR_MISMATCH, refused(release, approval()));
    }

    @Test
    void aMarketplaceProvesTheVendorsSignatureAlone() {
        List<VerifyKey> keys = List.of(SigningKey.generate().key(), vendor.key());
        assertEquals(APP, new ReleaseVerifier().verify(jar, release(vendor), keys).app());
    }
}
