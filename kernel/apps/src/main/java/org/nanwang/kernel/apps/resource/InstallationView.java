package org.nanwang.kernel.apps.resource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.apps.installation.Target;
import org.nanwang.kernel.apps.installation.Word;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/**
 * An installation as people and programs see it.
 *
 * @param id its name
 * @param region where
 * @param app which app
 * @param desired what was asked for
 * @param observed what was reached
 * @param configuration as the county gave it, without secrets; the schema's defaults come on top
 * @param secrets names of the secret values that are set, with dots between words
 * @param permissions what the county grants
 * @param data what becomes, or became, of its data on uninstall: keep or drop
 * @param pin the county's word that it stays at its release
 * @param caution what the marketplace says of the release that serves, if people should know
 * @param rollout the change that leads to the desired state
 */
public record InstallationView(
        InstallationId id, RegionCode region, AppId app, StateView desired, StateView observed,
        Map<String, Object> configuration, List<String> secrets, Set<String> permissions, String data,
        Optional<PinView> pin, Optional<CautionView> caution, RolloutView rollout) {
    /**
     * A state with the release that belongs to it.
     *
     * @param state in lower case
     * @param version of the release
     * @param problem why nothing serves
     * @param health how what serves was when it was last looked at
     */
    public record StateView(String state, Optional<ReleaseVersion> version, Optional<ProblemView> problem,
            Optional<HealthView> health) {
    }

    /**
     * A county's word that it stays at its release.
     *
     * @param reason why
     * @param by who said so
     * @param at when
     */
    public record PinView(String reason, String by, Instant at) {
    }

    /**
     * What people should know of a release that goes on serving.
     *
     * @param standing deprecated, yanked or recalled
     * @param reason the marketplace's
     */
    public record CautionView(String standing, String reason) {
    }

    static InstallationView of(
            InstallationState state, List<StepRecord> steps, Sight sight, Locale language) {
        StateView desired = new StateView(Word.of(state.desiredState()), state.desired().to(), Optional.empty(),
                Optional.empty());
        StateView observed = new StateView(Word.of(state.observedState()), state.observed().flatMap(Rollout::to),
                state.problem().map(problem -> ProblemView.of(problem, language)),
                sight.look().map(checkup -> HealthView.of(checkup, language)));
        Optional<Target> target = state.desired().target();
        Map<String, Object> configuration = target.map(Target::configuration).orElse(Map.of());
        List<StepView> own = steps.stream().filter(step -> step.rollout() == state.desired().id())
                .map(step -> StepView.of(step, language)).toList();
        return new InstallationView(state.id(), state.id().region(), state.app(), desired, observed,
                SecretValues.shown(configuration), SecretValues.names(configuration), target.map(Target::permissions).orElse(Set.of()),
                Word.of(state.data()),
                state.pin().map(pin -> new PinView(pin.reason(), pin.by(), pin.at())),
                sight.caution().map(caution -> new CautionView(caution.standing().toString(), caution.reason())),
                RolloutView.of(state.desired(), own));
    }
}
