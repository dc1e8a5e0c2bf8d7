/** What people show beside their password. */
package org.nanwang.kernel.identity.factor;
