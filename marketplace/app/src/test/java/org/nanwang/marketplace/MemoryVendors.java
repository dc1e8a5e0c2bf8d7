package org.nanwang.marketplace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.marketplace.vendor.Vendors;

/** A register that lives as long as a test. */
public final class MemoryVendors implements Vendors {

    private final TreeMap<String, Vendor> vendors = new TreeMap<>();
    private final Map<VendorId, String> suspended = new HashMap<>();
    private final List<VendorKey> keys = new ArrayList<>();

    @Override
    public Optional<Vendor> find(VendorId id) {
        return Optional.ofNullable(vendors.get(id.value()));
    }

    /** Suspends a vendor, or with an empty reason lets it back. */
    public void suspend(VendorId id, String reason) {
        suspended.put(id, reason);
    }

    @Override
    public Optional<String> suspension(VendorId id) {
        return Optional.ofNullable(suspended.get(id)).filter(reason -> !reason.isEmpty());
    }

    @Override
    public List<Vendor> list(String after, int limit) {
        return vendors.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public Vendor add(Vendor vendor) {
        Optional<Vendor> inTheWay = vendors.values().stream()
                .filter(other -> other.id().overlaps(vendor.id())).findFirst();
        inTheWay.ifPresentOrElse(other -> { }, () -> vendors.put(vendor.id().value(), vendor));
        return inTheWay.orElse(vendor);
    }

    @Override
    public List<VendorKey> keys(VendorId vendor) {
        return keys.stream().filter(key -> key.vendor().equals(vendor)).toList();
    }

    @Override
    public VendorKey add(VendorKey key) {
        return find(key.vendor(), key.id()).orElseGet(() -> {
            keys.add(key);
            return key;
        });
    }

    @Override
    public Optional<VendorKey> revoke(VendorId vendor, String key, VendorKey.Revocation revocation) {
        Optional<VendorKey> found = find(vendor, key);
        found.filter(known -> known.revocation().filter(now -> !revocation.isStricterThan(now)).isEmpty()).ifPresent(active -> keys.set(keys.indexOf(active), new VendorKey(
                vendor, active.key(), active.registeredAt(), active.registeredBy(), Optional.of(revocation))));
        return find(vendor, key);
    }

    private Optional<VendorKey> find(VendorId vendor, String key) {
        return keys(vendor).stream().filter(each -> each.id().equals(key)).findFirst();
    }
}
