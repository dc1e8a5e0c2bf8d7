/** The rules a bundle keeps, one class each. */
package org.nanwang.sdk.pack.rule;
