/** How a person or a machine signs in from a terminal. */
package org.nanwang.kernel.cli.login;
