package org.nanwang.kernel.http.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

    interface Priced {
        @RolesAllowed("cashier")
        void price(long fen);
    }

    interface Kept<T> {
        @RolesAllowed("keeper")
        void keep(T thing);
    }

    @DenyAll
    interface Closed {
        void closed();
    }

    @RolesAllowed("manager")
    static class Base {
        public void inherited() {
        }

        @PermitAll
        public void open() {
        }

        @RolesAllowed("owner")
        public void replaced() {
        }
    }

    @RolesAllowed({"attendant", "**"})
    static class Desk extends Base implements Priced, Kept<String>, Closed {
        public void plain() {
        }

        @Override
        public void price(long fen) {
        }

        @Override
        public void keep(String thing) {
        }

        public void keep(Integer thing) {
        }

        @Override
        public void closed() {
        }

        @Override
        @DenyAll
        public void replaced() {
        }
    }

    static class Heir extends Base implements Closed {
        @Override
        public void closed() {
        }
    }

    static class Free {
        public void plain() {
        }
    }

    private static RoleRule rule(Class<?> type, String method, Class<?>... parameters) throws NoSuchMethodException {
        return RoleRules.of(type, type.getMethod(method, parameters));
    }

    @Test
    void aMethodIsRuledByItsClassUnlessItSaysOtherwise() throws Exception {
        assertEquals(List.of("attendant", "**"), rule(Desk.class, "plain").roles());
        assertTrue(rule(Desk.class, "open").open());
        assertTrue(rule(Desk.class, "replaced").deniesAll(), "what overrides counts, not what is overridden");
        assertTrue(rule(Free.class, "plain").open());
    }

    @Test
    void interfacesRuleTheirMethods() throws Exception {
        assertEquals(List.of("cashier"), rule(Desk.class, "price", long.class).roles());
    }

    @Test
    void genericInterfacesRuleTheirMethodsAndAllThatMayBeMeant() throws Exception {
        assertEquals(List.of("keeper"), rule(Desk.class, "keep", String.class).roles());
        assertEquals(List.of("keeper"), rule(Desk.class, "keep", Integer.class).roles());
    }

    @Test
    void theClassComesBeforeWhatItExtendsAndThatBeforeWhatItImplements() throws Exception {
        assertEquals(List.of("attendant", "**"), rule(Desk.class, "inherited").roles());
        assertEquals(List.of("manager"), rule(Heir.class, "inherited").roles());
        assertEquals(List.of("manager"), rule(Heir.class, "closed").roles());
    }

    @Test
    void theRolesThatRulesNameAreFound() {
        assertEquals(Set.of("attendant", "cashier", "keeper"), RoleRules.named(Desk.class));
        assertEquals(Set.of("manager", "owner"), RoleRules.named(Heir.class));
        assertEquals(Set.of(), Stream.of(Free.class).map(RoleRules::named).findFirst().orElseThrow());
    }
}
