package org.nanwang.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.sdk.Configuration;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.spi.identity.SourceFace;

/**
 * What the operator has set, except secrets.
 *
 * @param issuer the provider, as it names itself
 * @param clientId what it knows us by
 * @param scopes what we ask for; {@code openid} is always among them
 * @param ahead whether requests are sent ahead of the browser even if nobody demands it
 * @param face what people see
 * @param mapping which claim tells what
 */
record Settings(URI issuer, String clientId, List<String> scopes, boolean ahead, SourceFace face, ClaimMapping mapping) {

    static Settings read(Configuration configuration) {
        URI issuer = Address.require("issuer", configuration.text("issuer").orElse(""));
        List<String> scopes = configuration.texts("scopes");
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("scopes " + scopes + " are without openid: add it");
        }
        return new Settings(issuer, configuration.text("client-id").orElseThrow(), scopes,
                configuration.flag("pushed-requests").orElse(false), face(configuration), ClaimMapping.read(configuration));
    }

    /** Gives the name for refusals, which are told in two languages but name the source in one. */
    String name() {
        String chinese = face.chineseName();
        return chinese.equals(face.englishName()) ? chinese : chinese + " (" + face.englishName() + ")";
    }

    private static SourceFace face(Configuration configuration) {
        Optional<String> icon = configuration.text("icon").filter(text -> !text.isBlank());
        return new SourceFace(configuration.text("name-zh").orElseThrow(), configuration.text("name-en").orElseThrow(),
                icon, configuration.texts("regions").stream().map(RegionCode::new).collect(Collectors.toSet()));
    }
}
