package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.http.fixture.TestNode;

/** Whoever can choose the address that is counted is never locked out. */
class ProxyIT {

    @TempDir
    private Path data;

    @jakarta.ws.rs.Path("caller")
    public static final class CallerResource {

        @GET
        public String address(@Context HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme() + "://" + request.getServerName();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = {
        "nobody is trusted;                    -;          203.0.113.9;                  127.0.0.1",
        "another is trusted;                   10.0.0.0/8; 203.0.113.9;                  127.0.0.1",
        "the proxy's word counts;              127.0.0.1;  203.0.113.9;                  203.0.113.9",
        "what stands before is an invention;   127.0.0.1;  198.51.100.1, 203.0.113.9;    203.0.113.9",
        "two proxies;                 127.0.0.1,10.0.0.0/8; 198.51.100.1, 203.0.113.9, 10.1.2.3; 203.0.113.9",
        "a port behind it;                     127.0.0.1;  203.0.113.9:4711;             203.0.113.9",
        "IPv6;                                 127.0.0.1;  2001:db8::17;                 2001:db8::17",
        "IPv6 with a port;                     127.0.0.1;  [2001:db8::17]:4711;          2001:db8::17",
        "a name is not looked up;              127.0.0.1;  city.example;                 127.0.0.1",
        "no number;                            127.0.0.1;  999.1.1.1;                    127.0.0.1",
        "nothing told;                         127.0.0.1;  -;                            127.0.0.1"})
    void theCallerIsWhomTheNearestStrangerToTheProxiesIs(String why, String trusted, String told, String caller)
            throws Exception {
        assertEquals(caller, caller("x-forwarded-for", trusted, "X-Forwarded-For", told), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "for=203.0.113.9;", "for=198.51.100.1, for=\"203.0.113.9:80\"; ", "For=203.0.113.9"})
    void theHeaderOfRfc7239IsReadWhereItIsAskedFor(String told) throws Exception {
        assertEquals("203.0.113.9", caller("forwarded", "127.0.0.1", "Forwarded", told));
    }

    @ParameterizedTest
    @CsvSource({"x-forwarded-for, Forwarded, for=203.0.113.9", "forwarded, X-Forwarded-For, 203.0.113.9",
        "forwarded, Forwarded, for=_hidden"})
    void aHeaderThatTheProxyPassesOnUnreadIsNotBelieved(String read, String sent, String told) throws Exception {
        assertEquals("127.0.0.1", caller(read, "127.0.0.1", sent, told));
    }

    private String caller(String header, String trusted, String sent, String told) throws Exception {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("forwarded-header", header,
                "trusted-proxies", trusted == null ? "" : trusted, "public-url", "https://city.example")).open();
        HttpConfig config = HttpConfig.from(source, data).withPort(0);
        try (TestNode node = new TestNode(data, defaults -> config,
                KernelApi.of("/platform", List.of(new CallerResource())))) {
            String[] headers = told == null ? new String[0] : new String[] {sent, told,
                "X-Forwarded-Proto", "http", "X-Forwarded-Host", "evil.example"};
            String[] answer = node.get("/platform/caller", headers).body().split(" ");
            assertEquals("https://city.example", answer[1]);
            return answer[0].replaceAll("[\\[\\]]", "").replace("2001:db8:0:0:0:0:0:17", "2001:db8::17");
        }
    }
}
