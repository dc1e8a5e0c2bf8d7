/** Judges a bundle without running it: the same code at the vendor's desk, in the marketplace and on the node. */
package org.nanwang.sdk.pack.inspect;
