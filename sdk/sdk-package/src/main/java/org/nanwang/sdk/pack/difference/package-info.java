/** What is other in a release than in the one before, for people who decide on it. */
package org.nanwang.sdk.pack.difference;
