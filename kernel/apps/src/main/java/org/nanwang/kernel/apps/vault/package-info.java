/** What installations seal for themselves, and the keys of that. */
package org.nanwang.kernel.apps.vault;
