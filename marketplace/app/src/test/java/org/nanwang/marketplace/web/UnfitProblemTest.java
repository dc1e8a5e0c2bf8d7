package org.nanwang.marketplace.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.release.UnfitSubmission;
import org.nanwang.sdk.pack.sign.SigningKey;

class UnfitProblemTest {

    private final ExampleBundle bundle = new ExampleBundle("1.0.0");
    private final UnfitSubmission refusal = assertThrows(UnfitSubmission.class, () -> new Marketplace().submissions
            .submit(bundle.upload(), bundle.sign(SigningKey.generate()), FakeCaller.VENDOR));

    @Test
    void namesEveryFindingAndEveryRule() {
        UnfitProblem problem = UnfitProblem.of(refusal, Locale.ENGLISH, "/marketplace/api/releases");

        assertEquals(422, problem.status());
        assertEquals("urn:nanwang:problem:release-unfit", problem.type());
        assertEquals("signature", problem.findings().get(0).rule());
        assertEquals(refusal.checks().size(), problem.checks().size());
    }

    @Test
    void speaksTheCallersLanguage() {
        UnfitProblem problem = UnfitProblem.of(refusal, Locale.SIMPLIFIED_CHINESE, "/marketplace/api/releases");

        assertEquals("未通过检查", problem.title());
        assertTrue(problem.findings().get(0).message().contains("签名"), problem.findings().toString());
    }
}
