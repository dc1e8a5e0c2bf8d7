/** Where releases come from, where they are kept, and what makes them trusted. */
package org.nanwang.kernel.apps.release;
