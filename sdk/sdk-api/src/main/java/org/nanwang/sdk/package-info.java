/** What an app implements and the view of the platform it is handed. */
@Version("1.0.0")
package org.nanwang.sdk;

import org.osgi.annotation.versioning.Version;
