package org.nanwang.kernel.apps;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.nanwang.kernel.apps.delegation.TokenExchange;
import org.nanwang.kernel.apps.installation.Sealing;
import org.nanwang.kernel.apps.people.PersonRegister;
import org.nanwang.kernel.apps.web.ServingObserver;
import org.nanwang.kernel.apps.web.WebContainers;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.trial.Trials;

/**
 * What the rest of the node lends to this module.
 *
 * @param data the node's data folder
 * @param storage its database
 * @param regions its region tree
 * @param people its people
 * @param tokens makes the tokens with which apps call each other
 * @param audit its trail
 * @param meters its figures
 * @param containers make what instances publish into
 * @param sealing encrypts secrets of configurations
 * @param serving is told of what serves
 * @param trials tries releases
 * @param clock tells the time
 */
public record Surroundings(
        Path data, Storage storage, Regions regions, PersonRegister people, TokenExchange tokens, Audit audit,
        MeterRegistry meters, WebContainers containers, Sealing sealing, ServingObserver serving,
        Trials trials, Clock clock) {
}
