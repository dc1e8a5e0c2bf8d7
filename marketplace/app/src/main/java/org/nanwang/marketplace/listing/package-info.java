/** The faces of apps: what vendors say of them, what they cost, and how they are found. */
package org.nanwang.marketplace.listing;
