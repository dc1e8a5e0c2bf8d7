/** Tries a release before people look at it. */
package org.nanwang.kernel.trial;
