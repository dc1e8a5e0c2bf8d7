package org.nanwang.kernel.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** Reads pages of accounts. */
final class AccountList {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final Directory directory;

    AccountList(Directory directory) {
        this.directory = directory;
    }

    AccountPage page(Account.Kind kind, String limit, String after) {
        int size = limit(limit);
        List<AccountItem> items = directory.list(kind, after == null ? "" : after, size + 1).stream()
                .map(AccountItem::of).toList();
        boolean more = items.size() > size;
        return new AccountPage(more ? items.subList(0, size) : items,
                more ? Optional.of(items.get(size - 1).name()) : Optional.empty());
    }

    private static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new Refusal(IdentityError.LIMIT_MALFORMED, text, MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    /** A page; {@code next} is empty on the last one. */
    record AccountPage(List<AccountItem> items, Optional<String> next) {
    }

    /** An account as it is shown. */
    record AccountItem(String name, List<String> roles, List<String> permissions, Instant createdAt) {

        static AccountItem of(Account account) {
            return new AccountItem(account.name(), account.roles().stream().map(Role::toString).sorted().toList(),
                    account.permissions().stream().sorted().toList(), account.createdAt());
        }
    }
}
