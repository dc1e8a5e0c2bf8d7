package org.nanwang.kernel.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/** Reads pages of clients. */
final class AccountList {

    private final Directory directory;

    AccountList(Directory directory) {
        this.directory = directory;
    }

    Paging.Page<AccountItem> page(Optional<Collection<RegionCode>> homes, String limit, String after) {
        int size = Paging.limit(limit);
        return Paging.page(directory.list(new AccountQuery(Account.Kind.CLIENT, homes, after == null ? "" : after, size + 1)),
                size, AccountItem::of, Account::name);
    }

    /** An account as it is shown. */
    public record AccountItem(String name, RegionCode region, boolean active, List<String> roles,
            List<String> permissions, Instant createdAt) {

        static AccountItem of(Account account) {
            return new AccountItem(account.name(), account.region(), account.active(),
                    account.roles().stream().map(Role::toString).sorted().toList(),
                    account.permissions().stream().sorted().toList(), account.createdAt());
        }
    }
}
