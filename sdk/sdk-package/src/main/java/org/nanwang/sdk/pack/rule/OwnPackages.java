package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.JavaPackages;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;

/** A bundle brings no copy of a shared package: its classes would not be those the platform speaks of. */
final class OwnPackages implements Rule<Bundle>, JarRule {

    private static final Offence OFFENCE = new Offence("own-packages");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return check(bundle.content(), bundle.shared());
    }

    @Override
    public List<Finding> check(JarContent content, SharedPackages shared) {
        return content.files().stream().map(path -> ReleasePath.of(path).path())
                .filter(path -> path.endsWith(".class") && path.contains("/"))
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .distinct()
                .filter(name -> shared.contains(name) || JavaPackages.contains(name))
                .map(name -> OFFENCE.at(name.replace('.', '/') + "/", name))
                .toList();
    }
}
