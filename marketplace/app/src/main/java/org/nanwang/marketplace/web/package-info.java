/** The marketplace over HTTP. */
package org.nanwang.marketplace.web;
