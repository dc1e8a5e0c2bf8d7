/** Clients that register themselves, on behalf of an admin (RFC 7591, RFC 7592). */
package org.nanwang.kernel.identity.registration;
