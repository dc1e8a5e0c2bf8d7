/** What people let clients do, and the codes and refresh tokens that carry it. */
package org.nanwang.kernel.identity.grant;
