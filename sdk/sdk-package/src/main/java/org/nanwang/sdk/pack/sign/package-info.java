/** Signatures: DSSE envelopes around two statements, what a vendor releases and what a marketplace approves. */
package org.nanwang.sdk.pack.sign;
