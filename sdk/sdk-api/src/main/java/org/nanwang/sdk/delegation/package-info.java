/** Delegation: an app calls another in the name of who is calling it. */
@Version("1.0.0")
package org.nanwang.sdk.delegation;

import org.osgi.annotation.versioning.Version;
