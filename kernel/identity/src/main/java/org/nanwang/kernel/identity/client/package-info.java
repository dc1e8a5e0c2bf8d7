/** OAuth 2.0 clients: what each may ask for, and where its answers may go. */
package org.nanwang.kernel.identity.client;
