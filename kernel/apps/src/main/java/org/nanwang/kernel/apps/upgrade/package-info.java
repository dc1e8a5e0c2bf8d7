/** What an upgrade would bring, told before it is asked for: what the release asks, and how its migrations go. */
package org.nanwang.kernel.apps.upgrade;
