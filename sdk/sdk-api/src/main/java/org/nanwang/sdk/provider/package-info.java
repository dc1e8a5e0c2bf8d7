/** What providers share: how an outside system is plugged into a capability of the platform. */
@Version("1.0.0")
package org.nanwang.sdk.provider;

import org.osgi.annotation.versioning.Version;
