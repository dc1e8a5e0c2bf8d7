/** What regions run, as their nodes tell. */
package org.nanwang.marketplace.running;
