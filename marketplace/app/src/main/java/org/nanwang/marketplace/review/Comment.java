package org.nanwang.marketplace.review;

import java.time.Instant;

/** What somebody says about a release. */
public record Comment(String text, Instant at, String by) {
}
