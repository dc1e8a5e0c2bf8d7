package org.nanwang.sdk.pack.promise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the platform writes types that the bundle does not bring. */
final class WellKnown {

    /** What stands for the one it holds. */
    private static final Set<String> WRAPPERS = Set.of("java/util/Optional", "java/util/concurrent/CompletionStage",
            "java/util/concurrent/CompletableFuture", "java/util/concurrent/atomic/AtomicReference");
    private static final Set<String> LISTS = Set.of("java/util/List", "java/util/Collection", "java/util/Set", "java/lang/Iterable",
            "java/util/SortedSet", "java/util/ArrayList", "java/util/Queue", "java/util/Deque", "java/util/stream/Stream", "[");
    private static final Set<String> MAPS = Set.of("java/util/Map", "java/util/SortedMap", "java/util/HashMap",
            "java/util/LinkedHashMap", "java/util/TreeMap", "java/util/NavigableMap");
    private static final Map<Kind, Set<String>> SIMPLE = Map.of(
            Kind.BOOLEAN, Set.of("Z", "java/lang/Boolean"),
            Kind.INTEGER, Set.of("B", "S", "I", "J", "java/lang/Byte", "java/lang/Short", "java/lang/Integer", "java/lang/Long",
                    "java/math/BigInteger", "java/util/OptionalInt", "java/util/OptionalLong", "org/nanwang/sdk/money/Money"),
            Kind.NUMBER, Set.of("F", "D", "java/lang/Float", "java/lang/Double", "java/math/BigDecimal", "java/util/OptionalDouble"),
            Kind.STRING, Set.of("C", "java/lang/Character", "java/lang/String", "java/lang/CharSequence", "java/util/UUID",
                    "java/net/URI", "java/net/URL", "java/util/Locale", "java/util/Currency", "java/util/Date",
                    "org/nanwang/sdk/app/AppId", "org/nanwang/sdk/app/InstallationId", "org/nanwang/sdk/app/ReleaseVersion",
                    "org/nanwang/sdk/people/PersonId", "org/nanwang/sdk/region/RegionCode"));

    private WellKnown() {
    }

    static boolean wraps(JavaType type) {
        return WRAPPERS.contains(type.name());
    }

    static boolean isList(JavaType type) {
        return LISTS.contains(type.name());
    }

    static boolean isMap(JavaType type) {
        return MAPS.contains(type.name());
    }

    static boolean isPrimitive(JavaType type) {
        return type.name().length() == 1 && !isList(type);
    }

    /** Gives the shape of a value without parts. Times are strings; bytes are, too. */
    static Optional<Shape> simple(JavaType type) {
        if (type.name().startsWith("java/time/") || type.name().equals("[") && type.argument(0).name().equals("B")) {
            return Optional.of(Shape.of(Kind.STRING));
        }
        return SIMPLE.entrySet().stream().filter(entry -> entry.getValue().contains(type.name()))
                .findFirst().map(entry -> Shape.of(entry.getKey()));
    }
}
