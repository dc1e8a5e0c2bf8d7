package org.nanwang.kernel.apps;

import java.util.Collection;
import java.util.List;
import org.nanwang.kernel.apps.catalogue.CatalogueSource;
import org.nanwang.kernel.apps.release.ReleaseSource;
import org.nanwang.kernel.apps.report.ReportTarget;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * Where releases come from, and whose approval counts besides that of the keys in {@code approval-keys} and of a
 * marketplace on this node.
 *
 * @param sources asked in order
 * @param distribution keys of who ships the platform: only what they approve may have a fixed address
 * @param approvers further keys
 * @param catalogue tells what has become of releases
 * @param reports is told what runs here
 */
public record Trust(List<ReleaseSource> sources, Collection<VerifyKey> distribution, Collection<VerifyKey> approvers,
        CatalogueSource catalogue, ReportTarget reports) {
}
