/** Secrets of an app in its own database, sealed with a key that is not there. */
@Version("1.0.0")
package org.nanwang.sdk.vault;

import org.osgi.annotation.versioning.Version;
