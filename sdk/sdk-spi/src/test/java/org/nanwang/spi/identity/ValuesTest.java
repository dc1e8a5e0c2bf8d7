package org.nanwang.spi.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.RealNameLevel;

class ValuesTest {

    @Test
    void aFaceSpeaksBothLanguages() {
        SourceFace face = new SourceFace("爱山东", "Ai Shandong");
        assertEquals("爱山东", face.name(Locale.CHINA));
        assertEquals("Ai Shandong", face.name(Locale.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/icon.png", "data:text/html;base64,AAAA", "data:image/png;base64,AA\"onload="})
    void anIconIsAnImageThatComesAlong(String icon) {
        assertThrows(IllegalArgumentException.class,
                () -> new SourceFace("爱山东", "Ai Shandong", Optional.of(icon), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/there", "javascript:alert(1)", "ftp://example.org/", "http://example.org/", "https:opaque"})
    void aStepLeadsToAWebAddress(String address) {
        URI redirect = URI.create(address);
        assertThrows(IllegalArgumentException.class, () -> new SourceStep(redirect, ""));
    }

    @Test
    void whatIsToldOfAPersonStaysOutOfLogs() {
        Details details = Details.none().withIdentity("张三", "370811199001011234").withPhone("13800000000");
        Identified identified =
                new Identified("https://id.example", "42", Instant.EPOCH, RealNameLevel.VERIFIED, Set.of("pwd"), details);
        assertFalse((identified + " " + details).matches("(?s).*(张三|3708|1380|42).*"));
    }

    @Test
    void whatIsBlankIsNotTold() {
        assertEquals(Optional.empty(), Details.none().withPhone(" ").phone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aSubjectIsSomething(String subject) {
        assertThrows(IllegalArgumentException.class, () -> new Identified("https://id.example", subject, Instant.EPOCH,
                RealNameLevel.NONE, Set.of(), Details.none()));
    }

    @Test
    void everyErrorHasItsTextInBothLanguages() {
        for (SourceError error : SourceError.values()) {
            Refusal refusal = new Refusal(error, "爱山东");
            assertFalse(refusal.message(Locale.ENGLISH).equals(error.code()), error.code());
            assertFalse(refusal.message(Locale.CHINESE).equals(refusal.message(Locale.ENGLISH)), error.code());
        }
    }
}
