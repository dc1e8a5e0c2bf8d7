package org.nanwang.kernel.http.json;

import java.util.Map;
import java.util.function.Function;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** The SDK's identifiers: each is written by its toString and read back by one of these. */
public final class Identifiers {

    /** How each is read from text; throws IllegalArgumentException with words for people. */
    public static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            AppId.class, AppId::new,
            InstallationId.class, InstallationId::parse,
            ReleaseVersion.class, ReleaseVersion::parse,
            PersonId.class, PersonId::new,
            RegionCode.class, RegionCode::new);

    private Identifiers() {
    }
}
