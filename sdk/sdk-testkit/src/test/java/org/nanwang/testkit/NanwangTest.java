package org.nanwang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.sdk.boot.NodeLauncher;
import org.nanwang.sdk.people.PersonId;

class NanwangTest {

    private static final FakeNode NODE = new FakeNode();

    @RegisterExtension
    static final Nanwang NANWANG = new Nanwang(new NodeSource() {
        @Override
        NodeLauncher launcher() {
            return NODE;
        }
    }).region("370883").configuration("limit", 3).bundle(Path.of("hello-1.0.0.jar"));

    @AfterAll
    static void theAppIsStillThereUntilTheLastTestIsDone() {
        assertEquals(Set.of("start 0", "install hello-1.0.0.jar {limit=3}", "person li of 370883 named Li Lei",
                "person wang of 370811"), Set.copyOf(NODE.asked));
    }

    @Test
    void tellsTheAddressOfTheApp() {
        assertEquals(NODE.address().resolve("/370883/hello/"), NANWANG.address());
    }

    @Test
    void speaksHttpWithTheApp() {
        assertEquals("GET /370883/hello/api/greeting [] [] ", NANWANG.http().get("api/greeting").body());
        assertEquals("POST /370883/hello/api/x [zh] [] {}", NANWANG.http().in(Locale.CHINESE).post("api/x", "{}").body());
        assertEquals("PUT /370883/hello/api/x [] [Bearer ann:may] y", NANWANG.http().as("ann:", "may")
                .send("PUT", "api/x", BodyPublishers.ofString("y")).body());
    }

    @Test
    void callsWithRolesOfTheApp() {
        assertEquals("GET /370883/hello/api/x [] [Bearer ann+may+370883-hello/greeter] ",
                NANWANG.http().as("ann", "+may").holding("greeter").get("api/x").body());
        assertTrue(assertThrows(IllegalStateException.class, () -> NANWANG.http().holding("greeter"))
                .getMessage().contains("before holding"));
    }

    @Test
    void addsPeopleWhoBelongToTheRegionUnlessToldOtherwise() {
        assertEquals(new PersonId("li"), NANWANG.person("li").named("Li Lei").add());
        NANWANG.person("wang").in("370811").add();
    }

    @Test
    void theClockStandsStillOnceItIsSetAndMovesWhenTold() {
        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
        NANWANG.clock().set(newYear);
        assertEquals(newYear, NANWANG.clock().instant());
        NANWANG.clock().advance(Duration.ofHours(1));
        assertEquals(newYear.plusSeconds(3600), NANWANG.clock().instant());
        NANWANG.clock().release();
        assertTrue(NANWANG.clock().instant().isAfter(newYear.plusSeconds(3600)));
    }

    @Test
    void anExtensionThatIsNotRegisteredSaysSo() {
        assertTrue(assertThrows(IllegalStateException.class, () -> Nanwang.app().address())
                .getMessage().contains("@RegisterExtension"));
    }
}
