package org.nanwang.kernel.identity.source;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.spi.identity.Details;
import org.nanwang.spi.identity.Identified;
import org.nanwang.spi.identity.IdentitySource;
import org.nanwang.spi.identity.SourceAnswer;
import org.nanwang.spi.identity.SourceError;
import org.nanwang.spi.identity.SourceFace;
import org.nanwang.spi.identity.SourceRequest;
import org.nanwang.spi.identity.SourceStep;

/** A source that believes the parameter {@code who}. */
public final class FakeSource implements OfferedSource, IdentitySource {

    private final InstallationId id;
    private final Set<RegionCode> regions;
    private String app = "org.example.source";
    private String authority = "https://id.example";
    private RealNameLevel level = RealNameLevel.VERIFIED;
    private Details details = Details.none().withDisplayName("张三").withIdentity("张三", "370811199001010014");
    private Instant at;
    private Optional<SourceRequest> asked = Optional.empty();

    public FakeSource(String id, Instant at, String... regions) {
        this.id = InstallationId.parse(id);
        this.at = at;
        this.regions = Set.of(regions).stream().map(RegionCode::new).collect(Collectors.toSet());
    }

    public FakeSource knows(RealNameLevel other, Details more) {
        level = other;
        details = more;
        return this;
    }

    public FakeSource authority(String other) {
        authority = other;
        return this;
    }

    public FakeSource madeBy(String other) {
        app = other;
        return this;
    }

    public void at(Instant other) {
        at = other;
    }

    public SourceRequest asked() {
        return asked.orElseThrow();
    }

    @Override
    public Installation installation() {
        return new Installation(id, new AppId(app), ReleaseVersion.parse("1.0.0"));
    }

    @Override
    public SourceFace face() {
        return describe();
    }

    @Override
    public <R> R ask(Function<IdentitySource, R> question) {
        return question.apply(this);
    }

    @Override
    public SourceFace describe() {
        return new SourceFace("爱山东<" + id.address() + ">", "Ai Shandong <" + id.address() + ">", Optional.empty(), regions);
    }

    @Override
    public SourceStep begin(SourceRequest request) {
        asked = Optional.of(request);
        return new SourceStep(URI.create("https://id.example/authorize?state=" + request.state()), "remember me");
    }

    @Override
    public Identified complete(SourceAnswer answer) {
        if (!answer.memory().equals("remember me")) {
            throw new IllegalStateException("memory is lost");
        }
        String who = answer.parameter("who").orElseThrow(() -> new Refusal(SourceError.SIGN_IN_DECLINED, "爱山东"));
        return new Identified(authority, who, at, level, Set.of("face"), details);
    }
}
