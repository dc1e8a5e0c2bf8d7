package org.nanwang.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

class PortalIT {

    private static final Pattern MODULE = Pattern.compile("data-module=\"([^\"]+)\"");

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800");

    @Test
    void theEntryPageIsAtTheRootAndItsModuleIsServed() {
        Matcher module = MODULE.matcher(NANWANG.http().with("Accept", "text/html").get("/").body());
        assertTrue(module.find());

        HttpResponse<String> answer = NANWANG.http().get(module.group(1));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("export async function mount"));
    }

    @Test
    void whatThePageAsksThePlatformIsThere() {
        assertEquals(200, NANWANG.http().get("/platform/regions/370800").statusCode());
        assertTrue(NANWANG.http().get("/platform/regions?parent=370800&limit=100").body().contains("任城区"));
        assertTrue(NANWANG.http().get("/platform/regions/370800/apps?limit=100").body().contains("org.nanwang.portal"));
    }
}
