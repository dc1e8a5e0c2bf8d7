/** Apps on this node: the module's parts put together, and what it is configured with. */
package org.nanwang.kernel.apps;
