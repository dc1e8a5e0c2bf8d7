package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.JavaPackages;

/** A bundle brings no copy of a shared package: its classes would not be those the platform speaks of. */
final class OwnPackages implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("own-packages");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.content().files().stream()
                .filter(path -> path.endsWith(".class") && path.contains("/"))
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .filter(name -> bundle.shared().contains(name) || JavaPackages.contains(name))
                .map(name -> OFFENCE.at(name.replace('.', '/') + "/", name))
                .toList();
    }
}
