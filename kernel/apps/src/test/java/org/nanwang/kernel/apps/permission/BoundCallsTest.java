package org.nanwang.kernel.apps.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.permission.BoundCalls.Call;
import org.nanwang.sdk.City;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;

/**
 * Every call of the SDK that needs a permission is refused without it, telling which of declared, approved and granted is
 * missing, for which app, in which call, and the line to add. What is bound is read from the SDK itself: whoever adds a call
 * has to say here what it needs.
 */
class BoundCallsTest {

    /** What every app may do for itself. */
    private static final Set<String> FREE = Set.of("Web.publish", "Web.publishSoap", "Signing.sign", "Signing.publicKey",
            "Vault.seal", "Vault.open", "Vault.isCurrent", "Audit.record", "Configuration.text", "Configuration.number",
            "Configuration.flag", "Configuration.texts");

    static List<Call> calls() {
        return BoundCalls.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void aCallIsRefusedWithWhatIsMissing(Call call) {
        Set<String> none = Set.of();
        Set<String> it = Set.of(call.permission());

        assertRefused(AppsError.CALL_NOT_DECLARED, call, none, it, it);
        assertRefused(AppsError.CALL_NOT_APPROVED, call, it, none, it);
        assertRefused(AppsError.CALL_NOT_GRANTED, call, it, it, none);
        assertRefused(AppsError.CALL_NOT_DECLARED, call, Set.of(call.permission() + "-more", "*"), it, it);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void withAllThreeItIsNotRefused(Call call) throws Exception {
        Set<String> it = Set.of(call.permission());
        call.work().accept(new Permissions(BoundCalls.CLINIC, it, it, it));
    }

    @Test
    void everyLineOfTheSdksListIsCalledHere() {
        Set<String> called = calls().stream().map(Call::place).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = BoundCalls.listed();
        assertTrue(listed.size() > 8, listed.toString());
        assertEquals(listed, called, "add it to BoundCalls");
    }

    @Test
    void everyCallOfACapabilityIsEitherBoundOrFree() {
        Set<String> known = new TreeSet<>(FREE);
        calls().forEach(call -> known.add(call.method()));
        Set<String> open = capabilities().flatMap(type -> Arrays.stream(type.getMethods())).map(BoundCallsTest::name)
                .filter(method -> !known.contains(method)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), open, "say whether it needs a permission: in FREE, or in BoundCalls");
    }

    private static Stream<Class<?>> capabilities() {
        return Arrays.stream(City.class.getMethods()).<Class<?>>map(Method::getReturnType)
                .filter(type -> type.isInterface() && type.getName().startsWith("org.nanwang."));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static void assertRefused(
            AppsError code, Call call, Set<String> declared, Set<String> approved, Set<String> granted) {
        Permissions permissions = new Permissions(BoundCalls.CLINIC, declared, approved, granted);
        Refusal refusal = assertThrows(Refusal.class, () -> call.work().accept(permissions));
        assertEquals(code, refusal.code());
        assertEquals(Kind.PERMISSION, refusal.code().kind());
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String told = refusal.message(language);
            for (String part : List.of("org.example.clinic", call.told(), call.permission(), "- name: " + call.permission())) {
                assertTrue(told.contains(part), part + " is not in: " + told);
            }
        }
    }
}
