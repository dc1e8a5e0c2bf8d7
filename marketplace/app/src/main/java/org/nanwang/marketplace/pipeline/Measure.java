package org.nanwang.marketplace.pipeline;

import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.supply.Knowledge;
import org.nanwang.sdk.pack.inspect.RulePolicy;

/**
 * What a marketplace judges by.
 *
 * @param policy which rules count
 * @param knowledge what is known of others' work
 * @param exceptions which findings do not count
 */
public record Measure(RulePolicy policy, Knowledge knowledge, ExceptionBook exceptions) {
}
