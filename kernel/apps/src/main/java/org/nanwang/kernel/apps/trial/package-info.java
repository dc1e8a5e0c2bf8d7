/** How an installation has releases tried. */
package org.nanwang.kernel.apps.trial;
