/** What an instance offers to the platform's capabilities. */
package org.nanwang.kernel.apps.offer;
