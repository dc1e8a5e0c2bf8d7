package org.nanwang.kernel.apps.installation;

import java.nio.file.Path;
import org.nanwang.kernel.apps.release.CheckedRelease;

/**
 * A release that is here and may run here.
 *
 * @param jar its bundle
 * @param release what was found when it was verified
 */
public record ReadyRelease(Path jar, CheckedRelease release) {
}
