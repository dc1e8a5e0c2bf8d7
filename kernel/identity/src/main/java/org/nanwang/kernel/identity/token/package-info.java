/** Access tokens: how they are made, checked and asked for (RFC 6749, RFC 9068, RFC 8414). */
package org.nanwang.kernel.identity.token;
