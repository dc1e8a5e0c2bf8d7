/** The command line's entry. */
package org.nanwang.kernel.cli;
