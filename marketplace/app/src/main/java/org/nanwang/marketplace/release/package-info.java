/** Releases: submitted, decided on, listed. */
package org.nanwang.marketplace.release;
