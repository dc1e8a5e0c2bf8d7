package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreAuthenticationTest {

    /** The test vector of DSSE's protocol text, version 1.0.2. */
    @Test
    void encodesTheVectorOfTheProtocol() {
        byte[] encoded = PreAuthentication.encode("http://example.com/HelloWorld",
                "hello world".getBytes(StandardCharsets.UTF_8));
        assertEquals("DSSEv1 29 http://example.com/HelloWorld 11 hello world",
                new String(encoded, StandardCharsets.UTF_8));
    }

    @Test
    void countsBytesNotLetters() {
        byte[] encoded = PreAuthentication.encode("类型", "正文".getBytes(StandardCharsets.UTF_8));
        assertEquals("DSSEv1 6 类型 6 正文", new String(encoded, StandardCharsets.UTF_8));
    }
}
