package org.nanwang.oidc;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.sdk.Configuration;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.spi.identity.Details;

/**
 * Reads a person out of claims.
 *
 * @param names the claim's name by what it tells
 * @param contactsConfirmed whether phone numbers and e-mail addresses are confirmed without a word
 * @param levelClaim tells how well the person is known
 * @param values those of it that stand for each level
 */
record ClaimMapping(
        Map<String, String> names, boolean contactsConfirmed, Optional<String> levelClaim,
        Map<RealNameLevel, List<String>> values) {

    private static final List<String> TOLD = List.of("display-name", "real-name", "id-number", "phone", "email");
    private static final int MOST_METHODS = 10;

    static ClaimMapping read(Configuration configuration) {
        Map<String, String> names = TOLD.stream().filter(name -> configuration.text("claims." + name).isPresent())
                .collect(Collectors.toMap(Function.identity(), name -> configuration.text("claims." + name).orElseThrow()));
        Map<RealNameLevel, List<String>> values = new EnumMap<>(RealNameLevel.class);
        values.put(RealNameLevel.BASIC, configuration.texts("level.basic"));
        values.put(RealNameLevel.VERIFIED, configuration.texts("level.verified"));
        values.put(RealNameLevel.STRONG, configuration.texts("level.strong"));
        return new ClaimMapping(names, configuration.flag("claims.contacts-confirmed").orElse(false),
                configuration.text("level.claim"), values);
    }

    Details details(Map<String, Object> claims) {
        return new Details(text("display-name", claims), text("real-name", claims), text("id-number", claims),
                text("phone", claims).filter(number -> confirmed(claims, "phone_number_verified")),
                text("email", claims).filter(address -> confirmed(claims, "email_verified")));
    }

    /** Gives the best level that the claim's value stands for. */
    RealNameLevel level(Map<String, Object> claims) {
        List<String> said = levelClaim.map(claims::get).map(ClaimMapping::texts).orElse(List.of());
        return Arrays.stream(RealNameLevel.values()).filter(level -> values.getOrDefault(level, List.of()).stream()
                .anyMatch(said::contains)).max(RealNameLevel::compareTo).orElse(RealNameLevel.NONE);
    }

    /** Gives how the person signed in, as far as that is said in words everybody uses (RFC 8176). */
    Set<String> methods(Map<String, Object> claims) {
        return texts(claims.getOrDefault("amr", List.of())).stream().filter(word -> word.matches("[a-z0-9_-]{1,20}"))
                .limit(MOST_METHODS).collect(Collectors.toSet());
    }

    private Optional<String> text(String name, Map<String, Object> claims) {
        return Optional.ofNullable(names.get(name)).map(claims::get).filter(String.class::isInstance).map(String.class::cast);
    }

    private boolean confirmed(Map<String, Object> claims, String claim) {
        return contactsConfirmed || Boolean.TRUE.equals(claims.get(claim));
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf).toList()
                : List.of(value instanceof Number number ? plain(number) : String.valueOf(value));
    }

    /** JSON has one kind of number: 2 and 2.0 are the same. */
    private static String plain(Number number) {
        return number.doubleValue() == number.longValue() ? String.valueOf(number.longValue()) : number.toString();
    }
}
