package org.nanwang.kernel.apps.reconcile;

import org.nanwang.kernel.apps.release.ReleaseCheck;
import org.nanwang.kernel.apps.release.ReleaseStore;
import org.nanwang.kernel.apps.release.Standings;

/**
 * Where bundles come from and who judges them.
 *
 * @param store holds them
 * @param check judges them
 * @param standings tell what has become of them since
 */
public record Releases(ReleaseStore store, ReleaseCheck check, Standings standings) {
}
