/** What people do about a release before it is decided: the queue, the evidence, comments, appeals. */
package org.nanwang.marketplace.review;
