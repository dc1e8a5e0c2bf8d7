/** Health, metrics and the audit trail of a node. */
package org.nanwang.kernel.observe;
