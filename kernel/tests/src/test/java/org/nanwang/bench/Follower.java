package org.nanwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.nanwang.tests.DemoCity;

/** A county's own node that takes its releases from a city. */
final class Follower {

    private Follower() {
    }

    static DemoCity of(DemoCity city, Map<String, String> environment) throws IOException {
        Path key = Files.writeString(city.node().data().resolveSibling("city.pem"),
                city.anonymous().get("/marketplace/api/catalogue/key").expect(200).text());
        Map<String, String> following = new HashMap<>(environment);
        following.put("NANWANG_MARKETPLACE_URL", city.address() + "marketplace/");
        following.put("NANWANG_APPROVAL_KEYS", key.toString());
        return DemoCity.up(following);
    }
}
