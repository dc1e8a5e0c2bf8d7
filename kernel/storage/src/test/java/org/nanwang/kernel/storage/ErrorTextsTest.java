package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.kernel.storage.postgres.PostgresError;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Refusal;

class ErrorTextsTest {

    @ParameterizedTest
    @MethodSource("codes")
    void everyErrorIsToldInBothLanguages(ErrorCode code) {
        Refusal refusal = new Refusal(code, "A", "B", "C", "D");

        assertNotEquals(code.code(), refusal.message(Locale.ENGLISH));
        assertNotEquals(refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
        assertFalse((refusal.message(Locale.ENGLISH) + refusal.message(Locale.CHINESE)).contains("{"));
    }

    static Stream<ErrorCode> codes() {
        return Stream.concat(Stream.of(StorageError.values()), Stream.of(PostgresError.values()));
    }
}
