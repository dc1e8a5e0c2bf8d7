/** Installations and serving apps over HTTP. */
package org.nanwang.kernel.apps.resource;
