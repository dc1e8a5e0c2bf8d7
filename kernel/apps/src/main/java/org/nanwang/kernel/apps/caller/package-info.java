/** Who calls, as an installation sees it. */
package org.nanwang.kernel.apps.caller;
