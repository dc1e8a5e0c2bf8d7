package org.nanwang.kernel.identity.account;

import java.util.Collection;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * Which accounts to list, by name.
 *
 * @param regions their homes; empty for everywhere
 * @param after the name before the first to give; empty for the beginning
 */
public record AccountQuery(Account.Kind kind, Optional<Collection<RegionCode>> regions, String after, int limit) {
}
