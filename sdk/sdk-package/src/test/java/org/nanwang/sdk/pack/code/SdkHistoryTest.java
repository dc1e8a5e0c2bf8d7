package org.nanwang.sdk.pack.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.rule.Archives;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.provider.NeedsPermission;
import org.nanwang.spi.identity.IdentitySource;

class SdkHistoryTest {

    private static final Member CLOCK = new Member("org/nanwang/sdk/City", "clock", "()Ljava/time/Clock;");

    @TempDir
    private Path folder;

    private static SdkIndex old() {
        return new SdkIndex(List.of("version 1.0.0", "class org/nanwang/sdk/City java/lang/Object",
                "member region ()Lorg/nanwang/sdk/region/Region;", "class org/nanwang/sdk/people/Caller",
                "class org/nanwang/sdk/region/Region", "class org/nanwang/sdk/CityApp"));
    }

    private static SdkIndex now() {
        return new SdkIndex(List.of("version 1.1.0", "class org/nanwang/sdk/City java/lang/Object",
                "member region ()Lorg/nanwang/sdk/region/Region;", "member clock ()Ljava/time/Clock;",
                "class org/nanwang/sdk/people/Caller", "class org/nanwang/sdk/region/Region", "class org/nanwang/sdk/CityApp"));
    }

    private List<Finding> usingTheClock(String range) throws Exception {
        Path jar = new TestBundle().descriptor("[1.0,2)", range).code("city.clock();").in(folder);
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            return new SdkMembers(new CodeReader(Watches::standard), () -> new SdkHistory(List.of(old(), now())))
                    .check(Bundle.of(content, SharedPackages.ofThisSdk(), archives));
        }
    }

    @Test
    void whatCameLaterThanTheRangeBeginsIsFound() throws Exception {
        List<Finding> findings = usingTheClock("[1.0,2)");
        assertEquals(List.of("org/example/Sample.class:2"), findings.stream().map(Finding::place).toList());
        assertTrue(findings.get(0).message().en().endsWith("uses org.nanwang.sdk.City.clock, which SDK 1.0.0 does not have"));
    }

    @Test
    void whatIsInEveryVersionOfTheRangeIsNot() throws Exception {
        assertEquals(List.of(), usingTheClock("[1.1,2)"));
    }

    @Test
    void theBuildsOwnIndexKnowsTheSdk() {
        SdkIndex index = SdkIndex.resource("sdk-this.txt");
        assertEquals(SharedPackages.ofThisSdk().sdkVersion(), index.version().toString());
        assertTrue(index.has(CLOCK));
        assertTrue(index.has(Member.ofClass("org/nanwang/spi/identity/IdentitySource")));
        assertTrue(index.has(new Member("org/nanwang/sdk/error/Refusal", "getMessage", "()Ljava/lang/String;")), "inherited");
        assertFalse(index.has(new Member("org/nanwang/sdk/City", "clock", "()J")), "another type");
        assertFalse(index.has(Member.ofClass("org/nanwang/kernel/apps/Instance")));
    }

    @Test
    void everyPermissionOfTheSdkIsKnown() {
        SdkPermissions permissions = SdkPermissions.standard();
        Set<String> expected = new TreeSet<>(Set.of(IdentitySource.class.getAnnotation(NeedsPermission.class).value(),
                "call:*", "release:try"));
        Arrays.stream(PersonField.values()).forEach(field -> {
            expected.add(field.permission());
            assertEquals(Set.of(field.permission()),
                    permissions.of(new Member("org/nanwang/sdk/people/PersonField", field.name(), "")));
        });
        assertEquals(expected, permissions.known());
    }

    @Test
    void everyCategoryOfWatchedCallsHasASeverityForTheApp() {
        Watches watches = Watches.standard();
        assertEquals(Optional.empty(), watches.of(CLOCK).stream().findAny());
        assertFalse(watches.categories("forbidden-calls").isEmpty());
        assertTrue(watches.names("java.lang.Runtime") && watches.names("sun/misc/Unsafe") && !watches.names("java.lang.String"));
    }
}
