/** Wires the modules into a node, and the commands that start one. */
package org.nanwang.kernel.launcher;
