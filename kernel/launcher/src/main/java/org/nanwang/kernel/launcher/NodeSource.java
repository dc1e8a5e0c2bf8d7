package org.nanwang.kernel.launcher;

import java.util.function.Function;
import org.nanwang.kernel.apps.provider.ServingProvider;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.sdk.app.Installation;
import org.nanwang.spi.identity.IdentitySource;
import org.nanwang.spi.identity.SourceFace;

/** An identity source that an installed app offers. */
record NodeSource(ServingProvider<SourceFace, IdentitySource> provider) implements OfferedSource {

    @Override
    public Installation installation() {
        return provider.installation();
    }

    @Override
    public SourceFace face() {
        return provider.description();
    }

    @Override
    public <R> R ask(Function<IdentitySource, R> question) {
        return provider.call(question);
    }
}
