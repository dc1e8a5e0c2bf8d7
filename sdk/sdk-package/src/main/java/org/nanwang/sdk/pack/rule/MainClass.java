package org.nanwang.sdk.pack.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.ClassHeader;

/**
 * The main class is in the bundle, can be made, and implements CityApp, itself or by one of the app's own classes that
 * it extends. Embedded libraries are not searched for it.
 */
final class MainClass implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("main-class");
    private static final String CITY_APP = "org/nanwang/sdk/CityApp";

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.descriptor().map(AppDescriptor::main).map(main -> check(bundle, main)).orElse(List.of());
    }

    private List<Finding> check(Bundle bundle, String main) {
        Optional<ClassHeader> header = find(bundle, main.replace('.', '/'));
        if (header.isEmpty()) {
            return List.of(OFFENCE.variant("missing", "app.yaml: main", main));
        }
        if (!header.get().isPublicAndConcrete() || !header.get().publicConstructor()) {
            return List.of(OFFENCE.variant("closed", "app.yaml: main", main));
        }
        return isCityApp(bundle, header.get()) ? List.of() : List.of(OFFENCE.at("app.yaml: main", main));
    }

    private boolean isCityApp(Bundle bundle, ClassHeader main) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(main.parents());
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (name.equals(CITY_APP)) {
                return true;
            }
            if (seen.add(name)) {
                find(bundle, name).map(ClassHeader::parents).ifPresent(ahead::addAll);
            }
        }
        return false;
    }

    private Optional<ClassHeader> find(Bundle bundle, String name) {
        return bundle.content().read(name + ".class").flatMap(ClassHeader::read);
    }
}
