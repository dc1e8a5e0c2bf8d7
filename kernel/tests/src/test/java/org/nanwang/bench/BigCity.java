package org.nanwang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.NodeProcess;

/** An evaluation city that has grown to 1,000 regions and 100,000 people. */
final class BigCity {

    /** Administers a county and all its towns. */
    static final String CHIEF = "chief";
    private static final String PASSWORD = "canal-summit-1411";

    private BigCity() {
    }

    /** Makes one; it starts twice, since regions are read at the start. */
    static DemoCity up() throws IOException, SQLException {
        DemoCity city = DemoCity.up();
        city.as("admin").send("POST", "/platform/accounts", Map.of("name", CHIEF, "region", "370811",
                "password", PASSWORD, "roles", List.of("county-admin:370811/*"))).expect(201);
        fill(city);
        Path data = city.node().data();
        city.node().close();
        city.restart(NodeProcess.up(data, Map.of()));
        return city;
    }

    /** Signs the chief in and gives the token. */
    static String chief(DemoCity city) {
        return city.anonymous().login(CHIEF, PASSWORD);
    }

    private static void fill(DemoCity city) throws IOException, SQLException {
        try (InputStream script = BigCity.class.getResourceAsStream("big-city.sql");
                Connection connection = city.database().connect(); Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
