/** The endpoints of OAuth 2.0 and OpenID Connect. */
package org.nanwang.kernel.identity.oauth;
