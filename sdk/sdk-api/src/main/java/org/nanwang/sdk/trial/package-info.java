/** Trials: the marketplace has a release tried before people look at it. */
@Version("1.0.0")
package org.nanwang.sdk.trial;

import org.osgi.annotation.versioning.Version;
