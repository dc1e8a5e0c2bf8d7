package org.nanwang.sdk.pack.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.fixture.Crafted;
import org.nanwang.sdk.pack.fixture.Sources;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.fixture.ZipWriter;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Whoever wants to hide a call, or to exhaust the judge. */
class EvasionTest {

    private static final Handle EXIT = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    private static final Handle INVOKE = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "invoke",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/invoke/MethodHandle;"
                    + "[Ljava/lang/Object;)Ljava/lang/Object;", false);
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private List<Finding> found(String rule, TestBundle bundle) {
        Path jar = bundle.in(folder);
        return assertTimeoutPreemptively(SOON, () -> new BundleInspector().inspect(jar)).findings().stream()
                .filter(finding -> finding.rule().equals(rule)).toList();
    }

    private List<Finding> forbidden(Consumer<MethodVisitor> code) {
        return found("forbidden-calls", new TestBundle().file("org/example/X.class", Crafted.method("org/example/X", code)));
    }

    private static void assertExit(List<Finding> findings) {
        assertEquals(1, findings.size(), findings.toString());
        assertTrue(findings.get(0).refuses() && findings.get(0).message().en().contains("java.lang.System.exit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1);", "java.util.function.IntConsumer end = System::exit;",
        "Runnable end = () -> System.exit(1);", "new Object() { void end() { System.exit(1); } };",
        "java.util.stream.IntStream.of(1).forEach(System::exit);"})
    void aCallIsFoundHoweverItIsWritten(String statements) {
        List<Finding> findings = found("forbidden-calls", new TestBundle().code(statements));
        assertExit(findings);
        assertTrue(findings.get(0).place().matches("org/example/Sample(\\$1)?\\.class:2"), findings.get(0).place());
    }

    @Test
    void aHandleAmongConstantsIsFound() {
        assertExit(forbidden(code -> {
            code.visitLdcInsn(EXIT);
            code.visitInsn(Opcodes.POP);
        }));
    }

    @Test
    void aConstantMadeOfConstantsIsFound() {
        ConstantDynamic inner = new ConstantDynamic("a", "Ljava/lang/Object;", INVOKE, EXIT, 1);
        ConstantDynamic outer = new ConstantDynamic("b", "Ljava/lang/Object;", INVOKE, EXIT, inner);
        for (int i = 0; i < 10; i++) {
            outer = new ConstantDynamic("c", "Ljava/lang/Object;", INVOKE, outer, outer);
        }
        ConstantDynamic deep = outer;
        assertExit(forbidden(code -> {
            code.visitLdcInsn(deep);
            code.visitInsn(Opcodes.POP);
        }));
    }

    @Test
    void aMethodInheritedByAClassOfTheAppIsFound() {
        List<Finding> findings = found("forbidden-calls", new TestBundle().source("org.example.T",
                "package org.example; class T extends Thread { static void x() { T.setDefaultUncaughtExceptionHandler(null); } }"));
        assertEquals(1, findings.size());
        assertTrue(findings.get(0).refuses());
    }

    @Test
    void aClassOfTheAppThatExtendsAListenerIsFound() {
        assertEquals(1, found("forbidden-calls", new TestBundle().source("org.example.S",
                "package org.example; class S extends java.net.ServerSocket { S() throws Exception { super(80); } }")).size());
    }

    @Test
    void aLinkerOfTheAppsOwnIsForTheReviewer() {
        Handle own = new Handle(Opcodes.H_INVOKESTATIC, "org/example/X", "link", "(Ljava/lang/invoke/MethodHandles$Lookup;"
                + "Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", false);
        List<Finding> findings = found("dynamic-sites", new TestBundle().file("org/example/X.class",
                Crafted.method("org/example/X", code -> code.visitInvokeDynamicInsn("x", "()V", own))));
        assertEquals(1, findings.size());
        assertTrue(findings.get(0).message().en().contains("org.example.X.link"), findings.toString());
    }

    @Test
    void aClassNamedInATextIsToldWithWhatLooksItUp() {
        List<Finding> findings = found("dynamic-sites", new TestBundle()
                .code("Class.forName(\"java.lang.Runtime\").getMethod(\"halt\", int.class).invoke(null, 1);"));
        assertTrue(findings.get(0).message().en().contains("[java.lang.Runtime]"), findings.toString());
    }

    @Test
    void inALibraryOneKindOfCallIsToldOnceAndForReview() {
        List<Finding> findings = found("forbidden-calls", new TestBundle().library("x.jar", Map.of(
                "org.lib.A", "package org.lib; class A { void a() { System.exit(1); } void b() { System.exit(2); } }")));
        assertEquals(1, findings.size());
        assertEquals(Severity.REVIEW, findings.get(0).severity());
        assertEquals("lib/x.jar", findings.get(0).place());
        assertTrue(findings.get(0).message().en().startsWith("org.lib.A.a +1 calls java.lang.System.exit"));
    }

    @Test
    void aLibrarysClassForALaterJavaIsJudgedToo() {
        byte[] type = Sources.compile(Map.of("org.lib.A", "package org.lib; class A { void a() { System.exit(1); } }")).get("org/lib/A.class");
        assertEquals(1, found("forbidden-calls", new TestBundle()
                .library("x.jar", new ZipWriter().add("META-INF/versions/21/org/lib/A.class", type).bytes())).size());
    }

    @Test
    void anArchiveInALibraryIsHiddenCode() {
        byte[] inner = new ZipWriter().add("org/lib/A.class", Crafted.method("org/lib/A", code -> { })).bytes();
        assertEquals("lib/x.jar!/inner.jar", found("hidden-code", new TestBundle()
                .library("x.jar", new ZipWriter().add("inner.jar", inner).bytes())).get(0).place());
    }

    @Test
    void manyArgumentsOfABootstrapMethodAreNotMultiplied() {
        byte[] type = Crafted.method("org/example/X", code -> {
            Object[] many = new Object[20_000];
            Arrays.setAll(many, i -> "" + i);
            for (int i = 0; i < 50; i++) {
                code.visitInvokeDynamicInsn("x" + i, "()V", INVOKE, many);
            }
        });
        assertEquals(1, found("bytecode", new TestBundle().file("org/example/X.class", type)).size());
    }

    @Test
    void tablesOfLocalVariablesAreNotMultiplied() {
        byte[] type = Crafted.method("org/example/X", code -> {
            Label start = new Label();
            code.visitLabel(start);
            code.visitInsn(Opcodes.NOP);
            Label end = new Label();
            code.visitLabel(end);
            for (int i = 0; i < 40_000; i++) {
                code.visitLocalVariable("v", "Ljava/util/List;", "Ljava/util/List<TT;>;", start, end, i % 100);
            }
        });
        assertEquals(1, found("bytecode", new TestBundle().file("org/example/X.class", type)).size());
    }

    @Test
    void aMethodAsLongAsMethodsGetIsRead() {
        assertExit(forbidden(code -> {
            for (int i = 0; i < 65_000; i++) {
                code.visitInsn(Opcodes.NOP);
            }
            code.visitInsn(Opcodes.ICONST_0);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        }));
    }

    @Test
    void aClassWithPreviewsOfJavaIsRefused() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17 | Opcodes.V_PREVIEW, Opcodes.ACC_PUBLIC, "org/example/X", null, "java/lang/Object", null);
        assertEquals(1, found("bytecode", new TestBundle().file("org/example/X.class", writer.toByteArray())).size());
    }

    @Test
    void noFlippedOrMissingByteMakesTheJudgeThrowOrForget() throws Exception {
        byte[] whole = Sources.compile(Map.of("org.example.A", "package org.example; class A { void a() { Runnable r = () -> System.exit(1); } }"))
                .get("org/example/A.class");
        for (int i = 0; i < whole.length; i += 23) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x15;
            found("bytecode", new TestBundle().file("org/example/A.class", flipped));
            assertEquals(1, found("bytecode", new TestBundle().file("org/example/A.class", Arrays.copyOf(whole, i))).size());
        }
    }

    @Test
    void aTableForASwitchAsksForNoPermission() {
        assertEquals(List.of(), found("permissions-used", new TestBundle().source("org.example.W", """
                package org.example;
                import org.nanwang.sdk.people.PersonField;
                class W { int w(PersonField f) { switch (f) { case PHONE: return 1; default: return 0; } } }""")));
    }
}
