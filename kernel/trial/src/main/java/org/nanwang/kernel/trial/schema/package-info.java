/** Fills a schema that nobody here has seen, and tells what migrations made of the rows. */
package org.nanwang.kernel.trial.schema;
