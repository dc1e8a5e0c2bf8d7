/** Administrative divisions and their codes. */
@Version("1.0.0")
package org.nanwang.sdk.region;

import org.osgi.annotation.versioning.Version;
