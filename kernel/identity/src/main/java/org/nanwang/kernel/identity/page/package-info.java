/** Pages the kernel itself shows: plain HTML that needs no JavaScript. */
package org.nanwang.kernel.identity.page;
