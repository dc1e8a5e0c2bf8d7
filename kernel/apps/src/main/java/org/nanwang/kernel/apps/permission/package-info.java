/** What an installation may ask of the platform. */
package org.nanwang.kernel.apps.permission;
