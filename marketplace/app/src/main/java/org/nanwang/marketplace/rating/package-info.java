/** What counties make of the apps they run, and what vendors answer. */
package org.nanwang.marketplace.rating;
