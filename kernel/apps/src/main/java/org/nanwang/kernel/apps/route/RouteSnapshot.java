package org.nanwang.kernel.apps.route;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes at one moment, immutable. A lookup makes two strings and the match, and takes no lock. */
final class RouteSnapshot {
    private final Map<String, Gate> byAddress = new HashMap<>();
    private final List<Served> mounts;
    private final Optional<Gate> root;

    private RouteSnapshot(Collection<Served> served) {
        served.forEach(one -> byAddress.put(one.app().basePath(), one.gate()));
        mounts = served.stream().filter(RouteSnapshot::isMount)
                .sorted(Comparator.comparing((Served one) -> one.app().basePath().length()).reversed()).toList();
        root = Optional.ofNullable(byAddress.get("/"));
    }

    static RouteSnapshot of(Collection<Served> served) {
        return new RouteSnapshot(served);
    }

    Optional<Routes.Match> find(String path) {
        for (Served mount : mounts) {
            String base = mount.app().basePath();
            if (lies(path, base)) {
                return Optional.of(match(mount.gate(), path, base.length() - 1));
            }
        }
        int end = addressEnd(path);
        Gate gate = end < 0 ? null : byAddress.get(path.substring(0, end) + '/');
        if (gate != null) {
            return Optional.of(match(gate, path, end));
        }
        return root.map(fallback -> new Routes.Match(fallback, path));
    }

    /** A mount below the root; the root itself is the last resort. */
    private static boolean isMount(Served one) {
        return one.app().descriptor().mount().isPresent() && !one.app().basePath().equals("/");
    }

    /** Takes {@code /marketplace} for {@code /marketplace/}. */
    private static boolean lies(String path, String base) {
        int length = base.length() - 1;
        return path.startsWith(base) || path.length() == length && base.startsWith(path);
    }

    /** Where the second word of {@code /370811/parking/...} ends; -1 if there is none. */
    private static int addressEnd(String path) {
        int second = path.indexOf('/', 1);
        if (second < 0 || second == path.length() - 1) {
            return -1;
        }
        int third = path.indexOf('/', second + 1);
        return third < 0 ? path.length() : third;
    }

    private static Routes.Match match(Gate gate, String path, int from) {
        return new Routes.Match(gate, from >= path.length() ? "/" : path.substring(from));
    }
}
