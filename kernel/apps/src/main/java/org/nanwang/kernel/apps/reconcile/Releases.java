package org.nanwang.kernel.apps.reconcile;

import org.nanwang.kernel.apps.release.ReleaseCheck;
import org.nanwang.kernel.apps.release.ReleaseStore;

/**
 * Where bundles come from and who judges them.
 *
 * @param store holds them
 * @param check judges them
 */
public record Releases(ReleaseStore store, ReleaseCheck check) {
}
