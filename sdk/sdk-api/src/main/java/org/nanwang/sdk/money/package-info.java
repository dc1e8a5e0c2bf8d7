/** Amounts of money. */
@Version("1.0.0")
package org.nanwang.sdk.money;

import org.osgi.annotation.versioning.Version;
