package org.nanwang.marketplace.check;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;

/**
 * All that is known of a submission.
 *
 * @param inspection what the bundle itself shows
 * @param envelope the vendor's signature as it came
 * @param statement what the envelope says
 * @param keys all keys of the vendor it names, revoked ones too
 * @param place where it would come to stand
 */
public record Evidence(Inspection inspection, Envelope envelope, ReleaseStatement statement, List<VendorKey> keys,
        Place place) {

    /** Copies the list. */
    public Evidence {
        keys = List.copyOf(keys);
    }

    /** Gives the vendor that submits. */
    public VendorId vendor() {
        return new VendorId(statement.vendor());
    }

    /** Finds the vendor's key that signed, an active one first. */
    public Optional<VendorKey> signer() {
        List<VendorKey> signers = keys.stream().filter(key -> envelope.signedBy(key.key())).toList();
        return signers.stream().filter(VendorKey::active).findFirst().or(() -> signers.stream().findFirst());
    }

    /**
     * Where among the releases of its app a submission would come to stand.
     *
     * @param channel whom it is for
     * @param newest the newest version of that channel, of those not refused
     */
    public record Place(Channel channel, Optional<ReleaseVersion> newest) {
    }
}
