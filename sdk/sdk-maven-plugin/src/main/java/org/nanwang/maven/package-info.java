/** The vendor's tool: packages, signs, verifies and runs an app. */
package org.nanwang.maven;
