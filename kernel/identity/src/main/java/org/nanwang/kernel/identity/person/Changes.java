package org.nanwang.kernel.identity.person;

import java.time.Instant;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountRow;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.LastAdmin;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.PersonId;

/** Changes somebody's row, within a transaction. */
record Changes(Sql work, Instant now) {

    void replace(Person person) {
        requireFree(person);
        Account account = person.account();
        new LastAdmin(work).spared(account.id(), () -> work.update("""
                update account set region = ?, active = ?, roles = ?, permissions = ?, display_name = ?, real_name_level = ?,
                    real_name_source = ?, external_id = ?, updated_at = ? where id = ?""",
                account.region().value(), account.active(), AccountRow.texts(account.roles()),
                account.permissions().stream().sorted().toArray(String[]::new), person.displayName(),
                person.realName().level().number(), person.realName().source().orElse(null),
                person.externalId().orElse(null), now, account.id()));
        if (!account.active()) {
            signOut(account.id());
        }
    }

    void replaceSecret(PersonId id, String secret) {
        work.one("update account set secret = ?, updated_at = ? where person = ? returning id", row -> row.getString(1),
                secret, now, id.value()).ifPresent(this::signOut);
    }

    /** Ends what was begun, with the tokens made for it. */
    private void signOut(String account) {
        work.update("""
                insert into revocation (id, at, ends_at) select id, ?, ? from authorized where account = ?
                on conflict (id) do nothing""", now, now.plus(AccessTokens.LIFETIME), account);
        work.update("delete from session where account = ?", account);
        work.update("delete from authorized where account = ?", account);
    }

    private void requireFree(Person person) {
        person.externalId().flatMap(id -> work.one(
                "select 1 from account where region = ? and external_id = ? and id <> ?", row -> id,
                person.region().value(), id, person.account().id())).ifPresent(id -> {
                    throw new Refusal(IdentityError.EXTERNAL_ID_TAKEN, id);
                });
    }
}
