package org.nanwang.kernel.apps.release;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.sign.Envelope;

/**
 * A release that can be had.
 *
 * @param app whose
 * @param version which
 * @param sha256 of the bundle, 64 hexadecimal digits
 * @param size of the bundle in bytes, as the source says
 * @param release the vendor's signed statement
 * @param approval the approver's signed statement
 */
public record Offer(
        AppId app, ReleaseVersion version, String sha256, long size, Envelope release, Envelope approval) {
}
