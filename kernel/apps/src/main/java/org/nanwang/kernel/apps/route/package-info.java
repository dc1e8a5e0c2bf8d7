/** From a path to an instance, through its gate. Read on every request, without a lock. */
package org.nanwang.kernel.apps.route;
