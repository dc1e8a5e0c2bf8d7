package org.nanwang.kernel.apps.resource;

import java.util.Optional;
import org.nanwang.kernel.apps.instance.Checkup;
import org.nanwang.kernel.apps.release.Caution;

/**
 * What is known of a release that serves, beside its installation's record.
 *
 * @param look how it was when it was last looked at
 * @param caution what the marketplace says of it by now
 */
record Sight(Optional<Checkup> look, Optional<Caution> caution) {
}
