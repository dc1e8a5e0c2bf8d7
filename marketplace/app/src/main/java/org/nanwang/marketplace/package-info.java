/** The marketplace: how releases travel from vendors to nodes. */
package org.nanwang.marketplace;
