/** From what is observed to what is desired, step by step, so that every step can be cut off and repeated. */
package org.nanwang.kernel.apps.reconcile;
