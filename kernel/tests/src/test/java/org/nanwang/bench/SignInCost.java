package org.nanwang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nanwang.tests.DemoCity;

/** Password sign-ins per core: the whole answer to the form, with Argon2id as Keycloak's documentation on sizing has it. */
final class SignInCost implements Benchmark {

    /** Keycloak's documentation on sizing: password sign-ins per second and vCPU, at 5 iterations over 7 MiB. */
    private static final int KEYCLOAK = 15;
    private static final Map<String, String> COST = Map.of("NANWANG_PASSWORD_MEMORY", "7MB", "NANWANG_PASSWORD_PASSES", "5");
    private static final List<String> PEOPLE = List.of("citizen", "vendor", "operator-370811", "operator-370883");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final int WARM_UP = 120;
    private static final int ROUND = 60;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 2;

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up(COST)) {
            ConcurrentLinkedQueue<RawRequest> filled = new ConcurrentLinkedQueue<>();
            Side side = new Side(city.node().process().toHandle(), city.address(),
                    Collections.nCopies(CLIENTS, connection -> connection.ask(filled.remove()) == 303),
                    city.database().postmaster());
            filled.addAll(forms(city, WARM_UP));
            side.ask(WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                filled.addAll(forms(city, ROUND));
                side.measure(ROUND);
            }
            return List.of(TokenIssue.rate("password sign-ins (Argon2id, 5 passes over 7 MiB)", KEYCLOAK, side));
        }
    }

    /** Opens the form in so many browsers, and fills it in. */
    private static List<RawRequest> forms(DemoCity city, int count) throws IOException, InterruptedException {
        List<RawRequest> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forms.add(form(city, PEOPLE.get(i % PEOPLE.size())));
        }
        return forms;
    }

    private static RawRequest form(DemoCity city, String name) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI page = city.address().resolve("account/");
        String html = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", name, "password", city.password(name), "step", "login"));
        HIDDEN.matcher(html).results().forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
        String cookie = cookies.getCookieStore().getCookies().stream().map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        return RawRequest.form(page, fields, "Cookie: " + cookie, "Origin: " + city.address().toString().replaceAll("/$", ""));
    }
}
