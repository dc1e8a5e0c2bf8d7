/** Tells what an inspection found: to people, as JSON, as SARIF. */
package org.nanwang.sdk.pack.report;
