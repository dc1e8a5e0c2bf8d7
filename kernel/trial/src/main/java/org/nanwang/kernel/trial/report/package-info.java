/** What the process of a trial writes down for the node that started it. */
package org.nanwang.kernel.trial.report;
