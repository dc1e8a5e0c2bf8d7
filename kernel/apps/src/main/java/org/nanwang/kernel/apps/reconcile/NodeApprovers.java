package org.nanwang.kernel.apps.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.installation.Progress;
import org.nanwang.kernel.apps.instance.InstallationKeys;
import org.nanwang.kernel.apps.release.Approvers;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** Trusts the distribution, the keys the operator named, and the marketplace that runs on this node. */
public final class NodeApprovers implements Approvers {
    private static final String MARKETPLACE = "/marketplace/";

    private final Set<VerifyKey> distribution;
    private final Set<VerifyKey> configured;
    private final Progress progress;
    private final InstallationKeys keys;

    /** Trusts these keys always. */
    public NodeApprovers(Collection<VerifyKey> distribution, Collection<VerifyKey> configured, Progress progress,
            InstallationKeys keys) {
        this.distribution = Set.copyOf(distribution);
        this.configured = Set.copyOf(configured);
        this.progress = progress;
        this.keys = keys;
    }

    @Override
    public Collection<VerifyKey> trusted() {
        Set<VerifyKey> trusted = new HashSet<>(distribution);
        trusted.addAll(marketplaces());
        return trusted;
    }

    @Override
    public Collection<VerifyKey> marketplaces() {
        Set<VerifyKey> trusted = new HashSet<>(configured);
        progress.mountedAt(MARKETPLACE).stream().map(keys::publicKey).flatMap(Optional::stream).forEach(trusted::add);
        return trusted;
    }

    /** Tells whether a marketplace runs on this node. */
    public boolean hasMarketplace() {
        return !progress.mountedAt(MARKETPLACE).isEmpty();
    }

    @Override
    public boolean ships(VerifyKey key) {
        return distribution.contains(key);
    }
}
