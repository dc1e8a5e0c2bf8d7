/** The region tree: read from the database once, then from memory. */
package org.nanwang.kernel.regions;
