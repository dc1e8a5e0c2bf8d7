package org.nanwang.sdk.pack.sample;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nanwang.sdk.pack.fixture.Crafted;
import org.nanwang.sdk.pack.fixture.Sources;
import org.nanwang.sdk.pack.fixture.TestBundle;

/** Bundles against the rules of code. */
final class CodeSamples {

    private static final String ASKING = """
            package org.example;
            @jakarta.annotation.security.RolesAllowed("clerk") public class Desk {
                @jakarta.annotation.security.RolesAllowed({"clerk", "attendant"}) public void open() { }
            }""";
    private static final String CLERK = "{name: clerk, title: {zh: 员, en: Clerk}, reason: {zh: 办, en: Works}}";
    private static final String ATTENDANT = "{name: attendant, title: {zh: 员, en: Attendant}, reason: {zh: 办, en: Works}}";

    private static final String CALLING = "city.delegation().token(caller, null, java.util.Set.of(\"a:b:370811\"));";

    private CodeSamples() {
    }

    static List<Sample> all() {
        return List.of(
                Sample.of("bytecode", "another class's file", bundle -> renamed(bundle), bundle -> bundle.code("")),
                Sample.of("sdk-members", "a member that is gone", bundle -> bundle.file("org/example/Old.class", Crafted.caller(
                        "org/nanwang/sdk/City", "oldName", "()V")), bundle -> bundle.code("city.region();")),
                Sample.of("sdk-members", "a class that is gone", bundle -> bundle.file("org/example/Old.class", Crafted.caller(
                        "org/nanwang/sdk/OldCity", "region", "()V")), bundle -> bundle.code("city.region().code();")),
                code("forbidden-calls", "exit", "System.exit(1);", "throw new IllegalStateException();"),
                code("forbidden-calls", "hook", "Runtime.getRuntime().addShutdownHook(new Thread());", "new Thread().start();"),
                code("forbidden-calls", "process", "new ProcessBuilder(\"ls\").start();", "ProcessHandle.current().pid();"),
                code("forbidden-calls", "native", "System.loadLibrary(\"x\");", "System.lineSeparator();"),
                Sample.of("forbidden-calls", "native method",
                        bundle -> bundle.source("org.example.N", "package org.example; class N { native void run(); }"),
                        bundle -> bundle.source("org.example.N", "package org.example; class N { void run() { } }")),
                code("forbidden-calls", "internals", "sun.misc.Unsafe unsafe = null; unsafe.park(false, 1);",
                        "java.util.concurrent.locks.LockSupport.parkNanos(1);"),
                code("forbidden-calls", "agent", "java.lang.management.ManagementFactory.getPlatformMBeanServer();",
                        "java.lang.management.ManagementFactory.getRuntimeMXBean();"),
                code("forbidden-calls", "security", "java.security.Security.addProvider(null);",
                        "java.security.MessageDigest.getInstance(\"SHA-256\");"),
                code("forbidden-calls", "global", "System.setProperty(\"a\", \"b\");", "System.getProperty(\"a\");"),
                code("forbidden-calls", "listen", "new java.net.ServerSocket(80);", "new java.net.Socket(\"example.org\", 80);"),
                code("forbidden-calls", "others", "Thread.getAllStackTraces();", "Thread.currentThread().getStackTrace();"),
                code("forbidden-calls", "database", "java.sql.DriverManager.getConnection(\"jdbc:x\");",
                        "city.database().getConnection();"),
                code("forbidden-calls", "files", "java.nio.file.Files.writeString(java.nio.file.Path.of(\"x\"), \"y\");",
                        "java.nio.file.Files.readString(java.nio.file.Path.of(\"x\"));"),
                code("clock", "", "java.time.Instant.now();", "java.time.Instant.now(city.clock());"),
                code("dynamic-sites", "reflection", "Class.forName(\"java.lang.Runtime\");", "Runtime.class.getName();"),
                code("dynamic-sites", "handles", "java.lang.invoke.MethodHandles.lookup();", "Runnable run = this::hashCode;"),
                code("dynamic-sites", "loading", "new java.net.URLClassLoader(new java.net.URL[0]);", "getClass().getResource(\"x\");"),
                code("dynamic-sites", "services", "java.util.ServiceLoader.load(Runnable.class);", "new Thread().run();"),
                code("dynamic-sites", "scripts", "new javax.script.ScriptEngineManager();", "Math.max(1, 2);"),
                code("dynamic-sites", "proxies", "java.lang.reflect.Proxy.newProxyInstance(null, null, null);", "Runnable run = () -> { };"),
                code("dynamic-sites", "streams", "new java.io.ObjectInputStream(null).readObject();",
                        "new java.io.DataInputStream(null).readInt();"),
                code("dynamic-sites", "lookup", "new javax.naming.InitialContext().lookup(\"x\");", "city.database();"),
                Sample.of("hidden-code", "a class by another name",
                        bundle -> bundle.file("data/table.bin", Crafted.caller("java/lang/System", "gc", "()V")),
                        bundle -> bundle.file("data/table.bin", "1,2,3")),
                Sample.of("permissions-used", "a field of people", bundle -> bundle.code(people("PHONE")),
                        bundle -> bundle.key(permission("people:phone")).code(people("PHONE"))),
                Sample.of("permissions-used", "calling another app", bundle -> bundle.code(CALLING),
                        bundle -> bundle.key(permission("call:org.example.register")).code(CALLING)),
                Sample.of("permissions-declared", "calling another app", bundle -> bundle.key(permission("call:org.example.register")),
                        bundle -> bundle.key(permission("call:org.example.register")).code(CALLING)),
                Sample.of("permissions-declared", "a field of people",
                        bundle -> bundle.key(permission("people:phone")).code(people("NAME")),
                        bundle -> bundle.key(permission("people:name")).code(people("NAME"))),
                Sample.of("permissions-declared", "unheard of", bundle -> bundle.key(permission("moon:land")), UnaryOperator.identity()),
                Sample.of("roles-used", "", bundle -> bundle.key("roles: [" + CLERK + "]").source("org.example.Desk", ASKING),
                        bundle -> bundle.key("roles: [" + CLERK + ", " + ATTENDANT + "]").source("org.example.Desk", ASKING)),
                Sample.of("roles-declared", "", bundle -> bundle.key("roles: [" + CLERK + "]"),
                        bundle -> bundle.key("roles: [" + CLERK + "]").code("caller.holds(\"clerk\");")));
    }

    private static Sample code(String rule, String about, String offence, String cure) {
        return Sample.of(rule, about, bundle -> bundle.code(offence), bundle -> bundle.code(cure));
    }

    private static String people(String field) {
        return "org.nanwang.sdk.people.People people = null; people.of(caller, java.util.Set.of(org.nanwang.sdk.people.PersonField." + field + "), \"to call\");";
    }

    private static String permission(String name) {
        return "permissions: [{name: '" + name + "', reason: {zh: 用, en: Needed}}]";
    }

    private static TestBundle renamed(TestBundle bundle) {
        byte[] type = Sources.compile(Map.of("org.example.A", "package org.example; class A { }"))
                .get("org/example/A.class");
        return bundle.file("org/example/B.class", type);
    }
}
