/** Appeals against what rules found: people look at it, and what they overturn becomes a signed exception. */
package org.nanwang.marketplace.appeal;
