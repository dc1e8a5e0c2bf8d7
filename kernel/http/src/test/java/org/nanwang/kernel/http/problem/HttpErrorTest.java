package org.nanwang.kernel.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;

class HttpErrorTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @EnumSource
    void everyErrorHasItsTextInBothLanguages(HttpError error) {
        Refusal refusal = new Refusal(error, "one", "two", "three");
        String english = refusal.message(Locale.ENGLISH);
        String chinese = refusal.message(Locale.CHINESE);

        assertNotEquals(error.code(), english);
        assertNotEquals(english, chinese);
        assertFalse((english + chinese).contains("{"), english + chinese);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsOfItsKind(HttpError error) {
        assertEquals(error.kind().status() / 100, error.status() / 100);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasATitleInBothLanguages(Kind kind) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            String title = Problem.of(new Refusal(new Any(kind)), kind.status(), language, "/", TRACE).title();

            assertFalse(title.startsWith("title-"), title);
            assertEquals(language.equals(Locale.CHINESE), title.codePoints().anyMatch(Character::isIdeographic), title);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProblemIsJsonWithItsTraceAndStatus(Kind kind) {
        Problem problem = Problem.of(new Refusal(new Any(kind)), kind.status(), Locale.ENGLISH, "/a\"b", TRACE);
        String json = new String(problem.json(), java.nio.charset.StandardCharsets.UTF_8);

        assertTrue(json.contains("\"status\":" + kind.status()), json);
        assertTrue(json.contains("\"instance\":\"/a\\\"b\""), json);
        assertTrue(json.contains(TRACE), json);
    }

    private record Any(Kind kind) implements org.nanwang.sdk.error.ErrorCode {

        @Override
        public String name() {
            return "ANY";
        }
    }
}
