package org.nanwang.marketplace.supply;

import org.nanwang.sdk.pack.supply.OsvRecord;

/**
 * An advisory of a list.
 *
 * @param json as it came
 */
public record OsvEntry(OsvRecord record, String json) {
}
