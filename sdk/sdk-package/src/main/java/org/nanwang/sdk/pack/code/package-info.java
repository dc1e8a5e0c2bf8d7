/** What the classes of a bundle do, read from their bytes; none is loaded. */
package org.nanwang.sdk.pack.code;
