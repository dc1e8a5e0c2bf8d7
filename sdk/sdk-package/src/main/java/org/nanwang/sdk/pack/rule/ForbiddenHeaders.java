package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/** A manifest does without some headers. */
final class ForbiddenHeaders implements Rule<Bundle> {

    private final Offence offence;
    private final List<String> headers;

    ForbiddenHeaders(String rule, String... headers) {
        this.offence = new Offence(rule);
        this.headers = List.of(headers);
    }

    @Override
    public String id() {
        return offence.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return headers.stream()
                .flatMap(header -> bundle.manifest().header(header).stream().map(value -> offence.at(header, value)))
                .toList();
    }
}
