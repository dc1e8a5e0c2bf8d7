/** The trial itself, in a process of its own. */
package org.nanwang.kernel.trial.run;
