package org.nanwang.marketplace.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.marketplace.trial.TrialRules;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.inspect.RuleSet;

/** Which rules are asked here, and what they count for. */
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
public final class RulesResource {

    private final RulePolicy policy;

    /** Tells a policy. */
    public RulesResource(RulePolicy policy) {
        this.policy = policy;
    }

    /** Lists them in the order they are asked. */
    @GET
    public Rules list(@Context HttpHeaders headers) {
        Locale language = new Reader(headers).language();
        return new Rules(RuleSet.VERSION, Stream.concat(
                RuleSet.infos().stream().map(info -> rule(info.id(), Optional.of(info.title().in(language)))),
                TrialRules.ALL.stream().map(id -> rule(id, Optional.empty()))).toList());
    }

    private Rule rule(String id, Optional<String> title) {
        RulePolicy.Setting setting = policy.of(id);
        return new Rule(id, title, setting.enabled(), setting.enforced(), setting.required());
    }

    /**
     * All rules.
     *
     * @param ruleSet their version
     */
    public record Rules(String ruleSet, List<Rule> items) {
    }

    /**
     * One rule.
     *
     * @param title what it asks for; absent where it can only be asked by running a release
     * @param enabled whether it is asked
     * @param enforced whether what it refuses is refused; otherwise people look at it
     * @param required whether what it could not be asked about is refused
     */
    public record Rule(String rule, Optional<String> title, boolean enabled, boolean enforced, boolean required) {
    }
}
