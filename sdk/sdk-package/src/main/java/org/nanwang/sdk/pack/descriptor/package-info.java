/** Reads {@code META-INF/nanwang/app.yaml} and tells every problem at once. */
package org.nanwang.sdk.pack.descriptor;
