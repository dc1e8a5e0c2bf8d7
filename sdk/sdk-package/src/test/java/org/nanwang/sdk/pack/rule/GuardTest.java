package org.nanwang.sdk.pack.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.pack.Finding;

class GuardTest {

    private static Finding only(Supplier<List<Finding>> check) {
        List<Finding> findings = Guard.check(new Rule<String>() {
            @Override
            public String id() {
                return "weak";
            }

            @Override
            public List<Finding> check(String subject) {
                return check.get();
            }
        }, "subject");
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static List<Finding> endless() {
        return endless();
    }

    @Test
    void aRuleThatThrowsIsBroken() {
        Finding finding = only(() -> {
            throw new IllegalStateException("secret");
        });
        assertEquals("weak", finding.rule());
        assertTrue(finding.message().en().contains("IllegalStateException"));
    }

    @Test
    void aRuleThatRecursesTooDeepIsBroken() {
        assertTrue(only(GuardTest::endless).message().en().contains("StackOverflowError"));
    }
}
