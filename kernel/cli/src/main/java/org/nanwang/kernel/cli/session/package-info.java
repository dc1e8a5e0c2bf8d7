/** Who the command line speaks for: passwords and tokens. */
package org.nanwang.kernel.cli.session;
