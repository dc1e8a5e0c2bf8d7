/** Who calls, and what they may do. */
package org.nanwang.kernel.identity;
