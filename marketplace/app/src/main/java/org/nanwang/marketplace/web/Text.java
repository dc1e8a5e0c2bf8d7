package org.nanwang.marketplace.web;

import java.nio.charset.StandardCharsets;

/** Documents that are passed on byte for byte, never through a JSON writer. */
final class Text {

    private Text() {
    }

    static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
