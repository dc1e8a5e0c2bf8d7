/** What nodes follow: which releases may be installed, which are taken back, which keys count no more. */
package org.nanwang.marketplace.catalogue;
