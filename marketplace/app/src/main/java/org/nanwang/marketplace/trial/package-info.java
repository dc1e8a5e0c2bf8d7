/** What a submission does when it runs, told as checks. */
package org.nanwang.marketplace.trial;
