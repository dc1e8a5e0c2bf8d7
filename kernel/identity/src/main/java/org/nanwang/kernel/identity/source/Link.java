package org.nanwang.kernel.identity.source;

import java.time.Instant;

/**
 * Somebody of a source is this account.
 *
 * @param id its name, which opens nothing
 * @param source the installation that told
 * @param account who it is here
 * @param linkedAt since when
 * @param usedAt when somebody last signed in by it
 */
public record Link(String id, String source, String account, Instant linkedAt, Instant usedAt) {
}
