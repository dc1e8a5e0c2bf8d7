/** The way of a submission through the checks, in threads of its own. */
package org.nanwang.marketplace.pipeline;
