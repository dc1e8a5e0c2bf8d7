/** OSGi's versions and ranges, as manifests and descriptors write them. */
package org.nanwang.sdk.pack.osgi;
