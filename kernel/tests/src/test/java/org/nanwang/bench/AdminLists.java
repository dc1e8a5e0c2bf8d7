package org.nanwang.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.tests.DemoCity;

/** First pages of all that admins list, in a city of 1,000 regions and 100,000 people. */
final class AdminLists implements Benchmark {

    private static final int CALLS = 50;
    private static final int WARM_UP = 15;
    private static final int GOAL = 200;

    private static final List<String> PEOPLE = List.of("accounts", "accounts?region=370811", "accounts?region=370811501",
            "accounts?region=370811&below=true", "accounts?region=370800&below=true", "accounts?prefix=p09",
            "accounts?prefix=p0999&region=370800&below=true", "accounts?role=county-operator:370811",
            "accounts?role=county-operator:370811&region=370811", "accounts?role=platform-admin");
    private static final List<String> GROUPS = List.of("organisations", "organisations?region=370811",
            "organisations?region=370800&below=true", "organisations/o1/members", "departments",
            "departments?region=370811", "departments?region=370800&below=true", "departments/d1/members");
    private static final List<String> NODE = List.of("clients", "clients?region=370811", "signing-keys", "roles",
            "sessions", "sessions?region=370811", "sessions?account=p000811", "installations", "installations?region=370811", "regions", "regions?parent=370811", "regions?limit=500");
    private static final List<String> AUDIT = List.of("audit", "audit?limit=500", "audit?region=370811", "audit?region=370800",
            "audit?region=370830");
    private static final List<String> SCIM = List.of("Users", "Users?filter=userName+eq+%22p000811%22",
            "Users?filter=userName+sw+%22p00%22", "Users?filter=externalId+eq+%22x811%22",
            "Users?filter=displayName+co+%2299%22+and+active+eq+true", "Users?filter=emails.value+eq+%22a@example.org%22",
            "Users?filter=not+(userName+sw+%22p%22)", "Users?sortBy=meta.created&sortOrder=descending", "Groups",
            "Groups?filter=displayName+sw+%22%E7%AC%AC%22");
    private static final List<String> COUNTY = List.of("accounts?region=370811&below=true", "accounts?region=370811502",
            "accounts?region=370811&below=true&prefix=p09", "accounts?region=370811&below=true&role=citizen",
            "organisations?region=370811&below=true", "departments?region=370811&below=true", "departments?region=370811501",
            "clients?region=370811", "sessions?region=370811&below=true", "audit?region=370811");

    @Override
    public String name() {
        return "admin-lists";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = BigCity.up()) {
            URI platform = city.address().resolve("platform/");
            Desk admin = new Desk(city, city.token("admin"));
            return List.of(
                    admin.open("people, by region, below, prefix and role", platform, PEOPLE),
                    admin.open("organisations, departments and their members", platform, GROUPS),
                    admin.open("clients, sessions, keys, roles, installations and regions", platform, NODE),
                    admin.open("audit trail of 300,000 entries", platform, AUDIT),
                    admin.open("SCIM users and groups, with filters", city.address().resolve("scim/v2/370811/"), SCIM),
                    new Desk(city, BigCity.chief(city)).open("a county with its 80 towns, for its admin", platform, COUNTY));
        }
    }

    /** Somebody who lists, one call after the other. */
    private record Desk(DemoCity city, String token) {

        Result open(String what, URI base, List<String> lists) throws IOException {
            double worst = 0;
            String slowest = "";
            List<Double> all = new ArrayList<>();
            try (RawConnection connection = new RawConnection(city.address())) {
                for (String list : lists) {
                    List<Double> sorted = times(connection, RawRequest.get(base.resolve(list), "Authorization: Bearer " + token))
                            .stream().sorted().toList();
                    all.addAll(sorted);
                    double most = sorted.get(CALLS - 1);
                    System.out.printf("      %7.1f ms, median %6.1f ms: %s%n", most, sorted.get(CALLS / 2), list);
                    slowest = most > worst ? list : slowest;
                    worst = Math.max(worst, most);
                }
            }
            double median = all.stream().sorted().toList().get(all.size() / 2);
            return new Result("first page, 1,000 regions, 100,000 accounts: " + what, "< " + GOAL + " ms",
                    "most %.0f ms (`%s`), median %.0f ms, %d lists, %d calls each".formatted(
                            worst, slowest, median, lists.size(), CALLS), worst < GOAL);
        }

        private static List<Double> times(RawConnection connection, RawRequest request) throws IOException {
            List<Double> milliseconds = new ArrayList<>();
            for (int call = -WARM_UP; call < CALLS; call++) {
                long before = System.nanoTime();
                int status = connection.ask(request);
                double taken = (System.nanoTime() - before) / 1e6;
                if (status != 200) {
                    throw new IllegalStateException("answered " + status + ": " + connection.body());
                }
                if (call >= 0) {
                    milliseconds.add(taken);
                }
            }
            return milliseconds;
        }
    }
}
