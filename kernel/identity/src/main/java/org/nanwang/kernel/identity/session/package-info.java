/** Browsers in which somebody is signed in. */
package org.nanwang.kernel.identity.session;
