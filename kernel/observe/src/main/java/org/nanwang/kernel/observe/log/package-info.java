/** What log lines look like. */
package org.nanwang.kernel.observe.log;
