package org.nanwang.kernel.identity.client;

import java.time.Instant;
import java.util.List;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.region.RegionCode;

/** A client as it is shown. */
public record ClientItem(String name, RegionCode region, boolean active, List<String> roles, List<String> permissions,
        Instant createdAt) {

    static ClientItem of(Account account) {
        return new ClientItem(account.name(), account.region(), account.active(),
                account.roles().stream().map(Role::toString).sorted().toList(),
                account.permissions().stream().sorted().toList(), account.createdAt());
    }
}
