/** SCIM 2.0 (RFC 7643, 7644): a county's own directory keeps its people and departments here up to date. */
package org.nanwang.kernel.identity.scim;
