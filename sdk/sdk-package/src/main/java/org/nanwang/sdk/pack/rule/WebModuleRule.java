package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.Finding;

/** The page named in the descriptor is in the bundle. */
final class WebModuleRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("web-module");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Optional<String> module = bundle.descriptor().flatMap(AppDescriptor::web).map(WebModule::module);
        return module.filter(path -> !bundle.content().has("web/" + path))
                .map(path -> List.of(OFFENCE.at("app.yaml: web.module", "web/" + path)))
                .orElse(List.of());
    }
}
