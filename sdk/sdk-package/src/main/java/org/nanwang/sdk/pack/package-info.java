/** What an app says of itself, and the border it is built against. */
package org.nanwang.sdk.pack;
