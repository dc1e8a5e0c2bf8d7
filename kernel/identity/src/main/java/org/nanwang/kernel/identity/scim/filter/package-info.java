/** Filters and paths of SCIM 2.0 (RFC 7644, 3.4.2.2 and 3.5.2), read into trees. Knows nothing of what is filtered. */
package org.nanwang.kernel.identity.scim.filter;
