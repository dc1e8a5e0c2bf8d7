/** A node as a program sees it: its HTTP API. Also for the launcher, which fills a new evaluation node with it. */
package org.nanwang.kernel.cli.client;
