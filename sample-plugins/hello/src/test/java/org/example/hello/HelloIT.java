package org.example.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

class HelloIT {

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811");

    @Test
    void greetsTheCountyInTheCallersLanguage() {
        HttpResponse<String> chinese = NANWANG.http().in(Locale.CHINESE).get("api/greeting");
        assertEquals(200, chinese.statusCode());
        assertTrue(chinese.body().contains("你好，任城区！"), chinese.body());
        String english = NANWANG.http().in(Locale.ENGLISH).get("api/greeting").body();
        assertTrue(english.contains("Hello, Rencheng"), english);
    }

    @Test
    void countsEveryVisit() {
        long first = visits(NANWANG.http().get("api/greeting").body());
        assertEquals(first + 1, visits(NANWANG.http().get("api/greeting").body()));
    }

    private static long visits(String json) {
        return Long.parseLong(json.replaceAll(".*\"visits\":(\\d+).*", "$1"));
    }
}
