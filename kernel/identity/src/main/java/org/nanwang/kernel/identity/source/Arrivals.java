package org.nanwang.kernel.identity.source;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.spi.identity.Identified;

/**
 * People who come from a source: who they are here, and what becomes of what the source tells of them. Somebody is found by
 * an earlier link only, never by an equal phone number, address or name, which anybody might claim at a source.
 */
public final class Arrivals {

    private final Work.Shift shift;
    private final NewPeople newPeople;
    private final SourceTrail trail = new SourceTrail();

    /**
     * Works on the kernel's schema.
     *
     * @param changed told after each change, so that what is remembered can be forgotten
     */
    public Arrivals(Sql sql, Vault vault, Audit audit, Clock clock, Runnable changed) {
        this.shift = new Work.Shift(sql, vault, audit, clock, changed);
        this.newPeople = new NewPeople(clock);
    }

    /**
     * Finds whoever has come, or makes an account.
     *
     * @param address the network address, for the audit trail
     * @throws Refusal {@code account-inactive}
     */
    public Account signIn(OfferedSource source, Identified identified, String address) {
        Account account = known(source, identified).or(() -> added(source, identified))
                .or(() -> known(source, identified)).orElseThrow(() -> new Refusal(SourceProblem.SOURCE_TAKEN));
        shift.together(work -> {
            trail.signedIn(work, source, account, address);
            return true;
        });
        if (!account.active()) {
            throw new Refusal(SourceProblem.ACCOUNT_INACTIVE);
        }
        return account;
    }

    /** Lists what an account is linked to. */
    public List<Link> of(String account) {
        return shift.together(work -> work.links().of(account));
    }

    /**
     * Links whoever has come to an account, which is signed in and has asked for it.
     *
     * @throws Refusal {@code source-taken}, or {@code identity-differs}
     */
    public void link(OfferedSource source, Identified identified, String account) {
        shift.together(work -> {
            Person person = require(work, account);
            if (new Told(source.id(), identified).contradicts(work.people().data(person.id()))) {
                throw new Refusal(SourceProblem.IDENTITY_DIFFERS);
            }
            if (!work.links().add(source, identified, account)) {
                throw new Refusal(SourceProblem.SOURCE_TAKEN);
            }
            trail.linked(work, source.id(), person.account());
            return refreshed(work, source, identified, person);
        });
    }

    /**
     * Ends a link of an account's. What the source vouched for goes with it.
     *
     * @throws Refusal {@code last-way-in}
     */
    public void unlink(String account, String id) {
        shift.together(work -> {
            Person person = require(work, account);
            work.links().of(account).stream().filter(one -> one.id().equals(id)).findFirst()
                    .ifPresent(link -> unlink(work, person, link));
            return true;
        });
    }

    private void unlink(Work work, Person person, Link link) {
        Account account = person.account();
        boolean password = work.people().directory().secret(account.kind(), account.name()).isPresent();
        if (!password && work.links().of(account.id()).size() == 1) {
            throw new Refusal(SourceProblem.LAST_WAY_IN);
        }
        work.links().remove(link);
        trail.unlinked(work, link.source(), account);
        boolean vouched = person.realName().source().equals(Optional.of(link.source()))
                && work.links().of(account.id()).stream().noneMatch(other -> other.source().equals(link.source()));
        if (vouched) {
            PersonalData known = work.people().data(person.id());
            PersonalData left = new PersonalData(Optional.empty(), known.phone(), known.email(), Optional.empty());
            work.people().replaceData(person.id(), left);
            check(work, link.source(), person, RealName.none());
        }
    }

    private Optional<Account> known(OfferedSource source, Identified identified) {
        return shift.together(work -> work.links().find(source, identified)
                .map(link -> refreshed(work, source, identified, require(work, link.account()))));
    }

    /** Two browsers may come for the first time at once: the second makes nobody and finds whom the first has made. */
    private Optional<Account> added(OfferedSource source, Identified identified) {
        return shift.together(work -> {
            Person person = newPeople.add(work.people(), source, identified);
            if (!work.links().add(source, identified, person.account().id())) {
                work.people().directory().remove(person.account().kind(), person.name());
                return Optional.empty();
            }
            trail.made(work, source, person.account());
            return Optional.of(refreshed(work, source, identified, person));
        });
    }

    private Account refreshed(Work work, OfferedSource source, Identified identified, Person person) {
        Told told = new Told(source.id(), identified);
        PersonalData known = work.people().data(person.id());
        PersonalData data = told.data(person, known);
        if (!data.equals(known)) {
            work.people().replaceData(person.id(), data);
        }
        check(work, source.id(), person, told.realName(person.realName()));
        return person.account();
    }

    private void check(Work work, String source, Person person, RealName next) {
        if (!next.equals(person.realName())) {
            work.people().replace(person.checked(next));
            trail.level(work, source, person.account(), person.realName(), next);
        }
    }

    private static Person require(Work work, String account) {
        return work.people().findByAccount(account).flatMap(person -> work.people().locked(person.id()))
                .orElseThrow(() -> new Refusal(SourceProblem.ACCOUNT_INACTIVE));
    }
}
