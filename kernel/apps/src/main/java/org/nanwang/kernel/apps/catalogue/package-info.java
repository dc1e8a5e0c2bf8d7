/** Follows a marketplace's catalogue: what may be installed, what may not run any more. */
package org.nanwang.kernel.apps.catalogue;
