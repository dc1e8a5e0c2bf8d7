/** Starts, watches and stops a real PostgreSQL of our own beside the node. */
package org.nanwang.kernel.storage.postgres;
