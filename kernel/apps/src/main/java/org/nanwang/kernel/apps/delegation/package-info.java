/** How an app calls another in the name of who is calling it. */
package org.nanwang.kernel.apps.delegation;
