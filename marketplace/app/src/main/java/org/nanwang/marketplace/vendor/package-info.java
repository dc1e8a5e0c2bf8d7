/** Vendors, their namespaces and their keys. */
package org.nanwang.marketplace.vendor;
