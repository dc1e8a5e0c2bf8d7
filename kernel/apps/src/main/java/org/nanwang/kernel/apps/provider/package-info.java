/** What apps offer to the platform's capabilities, and the way to call it. */
package org.nanwang.kernel.apps.provider;
