/** The process of a trial, as the node sees it that starts and ends it. */
package org.nanwang.kernel.trial.process;
