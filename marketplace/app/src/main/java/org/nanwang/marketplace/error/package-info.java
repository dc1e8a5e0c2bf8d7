/** What the marketplace refuses, with its texts. */
package org.nanwang.marketplace.error;
