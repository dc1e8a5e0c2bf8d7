/** The catalogue that nodes follow: a log of entries, each chained to the ones before, under a head that is signed. */
package org.nanwang.sdk.pack.catalogue;
