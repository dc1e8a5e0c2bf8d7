/** What this node runs, told to the marketplace. */
package org.nanwang.kernel.apps.report;
