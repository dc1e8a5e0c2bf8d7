/** Refusals: errors told to people and programs. */
@Version("1.0.0")
package org.nanwang.sdk.error;

import org.osgi.annotation.versioning.Version;
