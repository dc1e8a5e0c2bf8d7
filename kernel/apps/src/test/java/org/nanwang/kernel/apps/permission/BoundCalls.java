package org.nanwang.kernel.apps.permission;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.delegation.Delegations;
import org.nanwang.kernel.apps.fixture.FakeContainer;
import org.nanwang.kernel.apps.fixture.FakeHostedApp;
import org.nanwang.kernel.apps.fixture.FakeRegister;
import org.nanwang.kernel.apps.fixture.FakeTokens;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.offer.Offers;
import org.nanwang.kernel.apps.people.InstallationPeople;
import org.nanwang.kernel.apps.people.Reach;
import org.nanwang.kernel.apps.route.GateLimits;
import org.nanwang.kernel.apps.route.Gates;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.kernel.apps.trial.InstallationTrials;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.provider.NeedsPermission;
import org.nanwang.sdk.provider.Provider;
import org.nanwang.sdk.trial.Trials;

/** The calls of the SDK that need a permission, each as an app would make it. */
final class BoundCalls {

    static final Installation CLINIC = new Installation(
            InstallationId.parse("370811-clinic"), new AppId("org.example.clinic"), ReleaseVersion.parse("1.0.0"));
    private static final InstallationId REGISTER = InstallationId.parse("370811-register");
    private static final IdNumber NUMBER = new IdNumber("110101199003070273");
    private static final String LIST = "/org/nanwang/sdk/pack/code/sdk-permissions.txt";
    private static final String PROVIDERS = "org.nanwang.spi.";

    private BoundCalls() {
    }

    /** Makes a call. */
    @FunctionalInterface
    interface Work {
        void accept(Permissions permissions) throws Exception;
    }

    /**
     * A call.
     *
     * @param place the line of the SDK's list it belongs to
     * @param method of which capability
     * @param told how a refusal names it
     * @param permission what it needs
     */
    record Call(String place, String method, String told, String permission, Work work) {
        @Override
        public String toString() {
            return told + " " + permission;
        }
    }

    static List<Call> all() {
        List<Call> calls = new ArrayList<>();
        Arrays.stream(PersonField.values()).forEach(field -> calls.addAll(people(field)));
        calls.add(new Call("org.nanwang.sdk.delegation.Delegation#token", "Delegation.token", "delegation().token",
                "call:org.example.register", BoundCalls::delegate));
        listed().stream().filter(place -> place.startsWith(PROVIDERS)).map(BoundCalls::offer).forEach(calls::add);
        calls.add(new Call("org.nanwang.sdk.trial.Trials#run", "Trials.run", "trials().run", "release:try",
                permissions -> new InstallationTrials(permissions, nothing(Trials.class)).run(null)));
        return calls;
    }

    /** Gives the places the SDK lists, without those where the app chooses while it runs. */
    static Set<String> listed() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                AppDescriptor.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\s+"))
                    .filter(words -> !words[1].equals("*")).map(words -> words[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Call> people(PersonField field) {
        Set<PersonField> fields = Set.of(field);
        List<Call> calls = new ArrayList<>(List.of(
                person("find", field, people -> people.find(new PersonId("li"), fields, "to test")),
                person("of", field, people -> people.of(caller(), fields, "to test"))));
        if (field == PersonField.PHONE) {
            calls.add(person("findByPhone", field, people -> people.findByPhone(FakeRegister.PHONE, Set.of(), "to test")));
        }
        if (field == PersonField.ID_NUMBER) {
            calls.add(person("findByIdNumber", field, people -> people.findByIdNumber(NUMBER, Set.of(), "to test")));
        }
        return calls;
    }

    private static Call person(String name, PersonField field, Consumer<People> work) {
        return new Call(PersonField.class.getName() + "#" + field.name(), "People." + name, "people()." + name,
                field.permission(), permissions -> work.accept(people(permissions)));
    }

    private static People people(Permissions permissions) {
        Reach reach = new Reach(new FakeRegister().add("li", "370811"), (outer, inner) -> outer.equals(inner), entry -> { });
        return new InstallationPeople(CLINIC.id(), permissions, reach, Optional::empty);
    }

    private static void delegate(Permissions permissions) {
        RouteTable routes = new RouteTable();
        FakeHostedApp app = new FakeHostedApp(REGISTER, Optional.empty());
        Gates gates = new Gates(new SimpleMeterRegistry(), new GateLimits(1, Duration.ofSeconds(1), System::nanoTime));
        routes.put(new Served(app, gates.create(app, new FakeContainer()), new Offers(any -> { })));
        new Delegations(routes, new FakeTokens()).of(CLINIC.id(), permissions)
                .token(caller(), REGISTER, Set.of("register:read"));
    }

    private static Call offer(String type) {
        try {
            Class<?> kind = Class.forName(type);
            return new Call(type, "Providers.offer", "providers().offer", kind.getAnnotation(NeedsPermission.class).value(),
                    permissions -> offer(permissions, kind.asSubclass(Provider.class)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the SDK lists a kind of provider that is not there", e);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // whatever kind it is
    private static void offer(Permissions permissions, Class kind) {
        Object provider = Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, given) -> "");
        new Offers(permission -> permissions.require("providers().offer", permission)).offer(kind, (Provider) provider);
    }

    private static Caller caller() {
        return new InstallationCaller(TestCaller.of("li"), new InstallationRoles(CLINIC, Set.of()));
    }

    /** Does nothing and knows nothing. */
    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> null));
    }
}
