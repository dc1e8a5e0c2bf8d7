/** Signatures with a key that belongs to the installation. */
@Version("1.0.0")
package org.nanwang.sdk.signing;

import org.osgi.annotation.versioning.Version;
