package org.nanwang.marketplace.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=5                       | 5
            respond-async, wait=10       | 10
            wait = "7"; x=y              | 7
            wait=99999                   | 20
            wait=-1                      | 0
            wait=soon                    | 0
            await=5                      | 0
            handling=lenient             | 0
            """)
    void patienceIsWhatTheHeaderSaysUpToALimit(String prefer, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), new Reader(with(prefer)).patience());
    }

    private static HttpHeaders with(String prefer) {
        return (HttpHeaders) Proxy.newProxyInstance(ReaderTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> prefer);
    }
}
