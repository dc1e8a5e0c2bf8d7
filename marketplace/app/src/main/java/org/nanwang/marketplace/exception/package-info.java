/** Findings that somebody has decided not to hold against an app: signed, and believed only while the signature holds. */
package org.nanwang.marketplace.exception;
