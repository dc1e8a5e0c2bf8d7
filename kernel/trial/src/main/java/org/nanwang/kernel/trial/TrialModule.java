package org.nanwang.kernel.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nanwang.kernel.trial.process.ProcessError;
import org.nanwang.kernel.trial.process.ProcessTrials;
import org.nanwang.kernel.trial.process.VirtualMachine;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.trial.TrialReport;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.Trials;

/** Tries releases for the marketplace of this node. */
public final class TrialModule implements Trials, AutoCloseable {

    private final Optional<ProcessTrials> processes;
    private final Supplier<Set<String>> shipped;

    private TrialModule(Optional<ProcessTrials> processes, Supplier<Set<String>> shipped) {
        this.processes = processes;
        this.shipped = shipped;
    }

    /**
     * Opens the module; no process is started before there is something to try.
     *
     * @param data the node's folder, which nobody else uses
     * @param program the class that {@linkplain org.nanwang.kernel.trial.run tries}
     * @param arguments for it, before the folder of the trial
     * @param shipped digests of what ships with the platform and need not be tried
     */
    public static TrialModule open(TrialConfig config, Path data, String program, List<String> arguments,
            Supplier<Set<String>> shipped) {
        VirtualMachine machine = new VirtualMachine(program, arguments, config.memory());
        return new TrialModule(Optional.of(config).filter(TrialConfig::on).map(on ->
                new ProcessTrials(data.resolve("trials"), machine, on.deadline(), on.processes())), shipped);
    }

    @Override
    public TrialReport run(TrialRequest request) throws InterruptedException {
        ProcessTrials trials = processes.orElseThrow(() -> new Refusal(ProcessError.TRIALS_OFF));
        if (shipped.get().contains(Digests.ofFile(request.bundle()))) {
            throw new Refusal(ProcessError.TRIAL_SHIPPED);
        }
        return trials.run(request);
    }

    /** Ends what is being tried. */
    @Override
    public void close() {
        processes.ifPresent(ProcessTrials::close);
    }
}
