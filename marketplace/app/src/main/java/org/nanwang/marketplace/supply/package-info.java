/** What is known of others' work: lists of weaknesses and of harmful files, and what they mean for releases of long ago. */
package org.nanwang.marketplace.supply;
