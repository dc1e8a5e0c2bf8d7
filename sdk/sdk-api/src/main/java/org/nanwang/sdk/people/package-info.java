/** Who is calling, and the people of the city. */
@Version("1.0.0")
package org.nanwang.sdk.people;

import org.osgi.annotation.versioning.Version;
