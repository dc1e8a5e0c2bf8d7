/** The trail of who changed what. */
@Version("1.0.0")
package org.nanwang.sdk.audit;

import org.osgi.annotation.versioning.Version;
