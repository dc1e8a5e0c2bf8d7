package org.nanwang.marketplace.listing;

import org.nanwang.sdk.pack.LocalizedText;

/**
 * A picture of what an app looks like.
 *
 * @param image its digest
 * @param caption what is seen; may be empty
 */
public record Screenshot(String image, LocalizedText caption) {
}
