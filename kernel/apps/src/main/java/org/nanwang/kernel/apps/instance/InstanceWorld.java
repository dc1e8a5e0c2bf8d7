package org.nanwang.kernel.apps.instance;

import java.time.Clock;
import java.util.function.Consumer;
import org.nanwang.kernel.apps.delegation.Delegations;
import org.nanwang.kernel.apps.people.Reach;
import org.nanwang.kernel.apps.route.Gates;
import org.nanwang.kernel.apps.vault.Vaults;
import org.nanwang.kernel.apps.web.WebContainers;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.trial.Trials;

/**
 * What instances are made with.
 *
 * @param framework holds their classes
 * @param containers hold their publications
 * @param gates lead into them
 * @param storage holds their data
 * @param keys sign for them
 * @param vaults hide what they keep
 * @param limits bound their start and stop
 * @param reach finds people for them
 * @param delegations let them call each other
 * @param trail takes what they write down of their changes
 * @param abandoned knows the threads they did not give back
 * @param trials tries releases for them
 * @param clock tells them the time
 */
public record InstanceWorld(
        AppFramework framework, WebContainers containers, Gates gates, Storage storage, InstallationKeys keys,
        Vaults vaults, LifeLimits limits, Reach reach, Delegations delegations, Consumer<AuditEntry> trail,
        AbandonedThreads abandoned, Trials trials, Clock clock) {
}
