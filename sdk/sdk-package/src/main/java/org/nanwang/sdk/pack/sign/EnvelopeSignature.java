package org.nanwang.sdk.pack.sign;

/** One signature of an envelope; never changed after it is made. */
record EnvelopeSignature(String keyId, byte[] value) {
}
