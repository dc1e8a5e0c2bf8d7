package org.nanwang.kernel.apps.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.sdk.error.Refusal;

class AppsErrorTest {
    @ParameterizedTest
    @EnumSource
    void everyErrorIsToldInBothLanguages(AppsError error) {
        Refusal refusal = new Refusal(error, "one", "two", "three", "four");
        String english = refusal.message(Locale.ENGLISH);
        String chinese = refusal.message(Locale.CHINESE);
        assertNotEquals(error.code(), english);
        assertNotEquals(english, chinese);
        assertFalse(english.contains("{") || chinese.contains("{"), english + chinese);
        assertEquals(english.contains("one"), chinese.contains("one"), english + chinese);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepHasATitleAndARemedy(Step step) {
        Problem problem = Problem.of(step, new IllegalStateException("x"));
        assertFalse(problem.title().zh().isEmpty());
        assertFalse(problem.remedy().en().isEmpty());
        assertEquals("step-failed", problem.code());
    }
}
