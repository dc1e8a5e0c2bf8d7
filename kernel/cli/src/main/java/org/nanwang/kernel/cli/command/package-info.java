/** The commands, one class each. */
package org.nanwang.kernel.cli.command;
