/** One running app: its bundle, its view of the platform, its start and its end. */
package org.nanwang.kernel.apps.instance;
