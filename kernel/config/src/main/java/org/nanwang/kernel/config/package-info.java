/** Typed configuration from command line, environment and file, with all problems reported together. */
package org.nanwang.kernel.config;
