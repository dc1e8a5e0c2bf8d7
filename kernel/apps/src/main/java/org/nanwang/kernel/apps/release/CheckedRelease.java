package org.nanwang.kernel.apps.release;

import java.util.Set;
import org.nanwang.sdk.pack.AppDescriptor;

/**
 * A release that may run here.
 *
 * @param descriptor what it says of itself
 * @param approved the permissions the marketplace has approved it with
 */
public record CheckedRelease(AppDescriptor descriptor, Set<String> approved) {
}
