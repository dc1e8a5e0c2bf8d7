package org.nanwang.kernel.apps.installation;

import java.time.Instant;

/**
 * A county's word that an installation stays at its release.
 *
 * @param reason why
 * @param by who said so
 * @param at when
 */
public record Pin(String reason, String by, Instant at) {
}
