package org.nanwang.sdk.trial;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tries releases in a kernel process of their own, with a database of its own, which know nothing of this node and are
 * gone afterwards. Needs the permission {@code release:try}, which is for a marketplace.
 *
 * @since 1.0
 */
@ProviderType
public interface Trials {

    /**
     * Tries one and tells what was seen; blocks for as long as it takes, also while others are tried before it.
     *
     * @param request what to try; never null
     * @return what was seen, never null; a release that fails is told here and by no exception
     * @throws org.nanwang.sdk.error.Refusal of kind PERMISSION without {@code release:try}; STATE if this node tries
     *         nothing; INTERNAL if the process broke before it had seen anything of the release: nothing is said of it
     * @throws InterruptedException if the caller is interrupted or the node stops; the trial ends without a result
     */
    TrialReport run(TrialRequest request) throws InterruptedException;
}
