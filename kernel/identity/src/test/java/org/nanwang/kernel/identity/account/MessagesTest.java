package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyErrorIsToldInBothLanguages() {
        var codes = Arrays.stream(IdentityError.values()).map(IdentityError::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Locale language : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            assertEquals(codes, new TreeSet<>(ResourceBundle.getBundle("org.nanwang.kernel.identity.account.messages",
                    language, ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES)).keySet()));
        }
    }
}
