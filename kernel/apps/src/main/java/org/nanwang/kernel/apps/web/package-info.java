/** What this module and the HTTP side agree on: an instance, and the container it publishes into. */
package org.nanwang.kernel.apps.web;
