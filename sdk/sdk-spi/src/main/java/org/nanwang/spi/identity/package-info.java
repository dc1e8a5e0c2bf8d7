/** Identity sources: outside systems by which people prove who they are. */
@Version("1.0.0")
package org.nanwang.spi.identity;

import org.osgi.annotation.versioning.Version;
