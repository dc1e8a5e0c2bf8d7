/** Identity sources: outside systems by which people sign in, and the accounts they belong to. */
package org.nanwang.kernel.identity.source;
