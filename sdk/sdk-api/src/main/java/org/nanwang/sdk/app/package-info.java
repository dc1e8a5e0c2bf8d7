/** Apps, releases and installations: their names. */
@Version("1.0.0")
package org.nanwang.sdk.app;

import org.osgi.annotation.versioning.Version;
