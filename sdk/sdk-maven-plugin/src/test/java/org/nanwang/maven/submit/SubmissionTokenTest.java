package org.nanwang.maven.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTokenTest {

    private static final String CITY = "http://127.0.0.1:8370";
    private static final String SESSION = """
            {"%s": {"usual": "wang", "accounts": {"wang": {"token": "abc", "expires": "%s", "refresh": "r"}}}}""";

    @TempDir
    private Path home;

    @Test
    void aMachineBringsItsVendorsToken() throws Exception {
        assertEquals(new SubmissionToken("Vendor-Token", "nvt_1"), find(Map.of("NANWANG_TOKEN", "nvt_1\n")));
        assertEquals(new SubmissionToken("Authorization", "Bearer ey1"), find(Map.of("NANWANG_TOKEN", "ey1")));
    }

    @Test
    void aPersonIsSignedInByTheCommandLine() throws Exception {
        Files.createDirectories(home.resolve(".config/nanwang"));
        Files.writeString(home.resolve(".config/nanwang/tokens.json"), SESSION.formatted(CITY, "2999-01-01T00:00:00Z"));
        assertEquals(new SubmissionToken("Authorization", "Bearer abc"), find(Map.of()));
        assertTrue(refused(Map.of("NANWANG_HOME", home.resolve("other").toString())).contains("nanwang login"));
    }

    @Test
    void whoeverIsSignedInNoMoreIsToldHowToGoOn() throws Exception {
        assertTrue(refused(Map.of()).contains("NANWANG_TOKEN"));
        Files.writeString(home.resolve("tokens.json"), SESSION.formatted(CITY, "2001-01-01T00:00:00Z"));
        assertTrue(refused(Map.of("NANWANG_HOME", home.toString())).contains("'wang'"));
    }

    @Test
    void theCityIsTheOneThatTheCommandLineKnows() {
        assertEquals("http://127.0.0.1:9000", SubmissionToken.city(null, Map.of("NANWANG_HTTP_PORT", "9000")));
        assertEquals("https://city.example", SubmissionToken.city("https://city.example/", Map.of()));
    }

    private SubmissionToken find(Map<String, String> environment) throws MojoFailureException {
        return SubmissionToken.find(CITY, environment, home);
    }

    private String refused(Map<String, String> environment) {
        return assertThrows(MojoFailureException.class, () -> find(environment)).getMessage();
    }
}
