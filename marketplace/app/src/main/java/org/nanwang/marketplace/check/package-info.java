/** What a submission is judged by: one small class per rule. */
package org.nanwang.marketplace.check;
