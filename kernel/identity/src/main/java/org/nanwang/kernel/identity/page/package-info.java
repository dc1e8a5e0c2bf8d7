/** Pages the kernel itself shows: plain HTML, in which only passkeys need JavaScript. */
package org.nanwang.kernel.identity.page;
