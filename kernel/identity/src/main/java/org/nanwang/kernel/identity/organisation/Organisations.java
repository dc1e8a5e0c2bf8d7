package org.nanwang.kernel.identity.organisation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.person.People;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.Texts;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.region.RegionCode;

/** Administers organisations for whoever may, within their regions. */
public final class Organisations {

    private static final int LONGEST_NAME = 100;

    private final OrganisationStore store;
    private final People people;
    private final Border border;
    private final Clock clock;

    /** Works on the organisations there are. */
    public Organisations(OrganisationStore store, People people, Border border, Clock clock) {
        this.store = store;
        this.people = people;
        this.border = border;
        this.clock = clock;
    }

    /** An organisation as admins write it; what is null stays as it is. */
    public record Form(String kind, String creditCode, String name, String region, Boolean active, String externalId) {
    }

    /** Adds one; needs {@code organisation:create} for its home. */
    public Organisation add(Caller caller, Form asked) {
        RegionCode home = border.home(caller, asked.region());
        return border.watch(caller, "organisation:create", "new", Optional.of(home), () -> {
            caller.require("organisation:create:" + home);
            Organisation blank = new Organisation(UUID.randomUUID().toString(), Organisation.Kind.ENTERPRISE,
                    Optional.empty(), "", home, true, Optional.empty(), clock.instant(), clock.instant());
            Organisation made = written(blank, new Form(asked.kind(), asked.creditCode(),
                    asked.name() == null ? "" : asked.name(), home.value(), asked.active(), asked.externalId()));
            return store.together(work -> {
                work.put(made);
                work.audit(entry(caller, "create", made, Map.of(), told(made)));
                return made;
            });
        });
    }

    /** Finds one; needs {@code organisation:read} for its home. */
    public Organisation find(Caller caller, String id) {
        return find(caller, "read", id);
    }

    /** Changes one; needs {@code organisation:update} for its home, and for the new one when it moves. */
    public Organisation change(Caller caller, String id, Form asked) {
        return changing(caller, "update", id, (work, before) -> {
            Organisation after = written(before, asked);
            caller.require("organisation:update:" + after.region());
            work.put(after);
            work.audit(entry(caller, "update", before, told(before), told(after)));
            if (!after.region().equals(before.region())) {
                work.audit(entry(caller, "update", after, told(before), told(after)));
            }
            return after;
        });
    }

    /** Removes one; needs {@code organisation:remove} for its home. */
    public void remove(Caller caller, String id) {
        changing(caller, "remove", id, (work, before) -> {
            work.audit(entry(caller, "remove", before, told(before), Map.of()));
            return work.remove(id);
        });
    }

    /** Lets somebody act for one; needs {@code organisation:update} for its home, and {@code account:read} for theirs. */
    public Member join(Caller caller, String id, String name, Member.Position position) {
        Person person = people.find(caller, name);
        return changing(caller, "update", id, (work, one) -> {
            Member member = new Member(id, person.account().id(), position);
            Map<String, String> before = work.member(id, person.account().id())
                    .map(old -> Map.of("member", name, "position", old.position().name())).orElse(Map.of());
            work.putMember(member);
            work.audit(entry(caller, "update", one, before, Map.of("member", name, "position", position.name())));
            return member;
        });
    }

    /** Lets somebody act for one no more. */
    public void leave(Caller caller, String id, String name) {
        Person person = people.find(caller, name);
        changing(caller, "update", id, (work, one) -> {
            if (!work.removeMember(id, person.account().id())) {
                throw new Refusal(IdentityError.MEMBER_UNKNOWN, name);
            }
            work.audit(entry(caller, "update", one, Map.of("member", name), Map.of()));
            return true;
        });
    }

    private Organisation find(Caller caller, String verb, String id) {
        Optional<Organisation> found = store.find(id);
        return border.watch(caller, "organisation:" + verb, id, found.map(Organisation::region), () -> {
            // who may not read every organisation is not told whether there is one
            caller.require("organisation:" + verb + ":" + found.map(one -> one.region().value()).orElse("*"));
            return found.orElseThrow(() -> new Refusal(IdentityError.ORGANISATION_UNKNOWN, id));
        });
    }

    private <T> T changing(Caller caller, String verb, String id, BiFunction<OrganisationStore, Organisation, T> work) {
        Organisation found = find(caller, verb, id);
        return border.watch(caller, "organisation:" + verb, id, Optional.of(found.region()), () -> store.together(inner -> {
            Organisation before = inner.locked(id)
                    .orElseThrow(() -> new Refusal(IdentityError.ORGANISATION_UNKNOWN, id));
            caller.require("organisation:" + verb + ":" + before.region());
            return work.apply(inner, before);
        }));
    }

    private Organisation written(Organisation before, Form asked) {
        return new Organisation(before.id(), asked.kind() == null ? before.kind() : kind(asked.kind()),
                asked.creditCode() == null ? before.creditCode() : creditCode(asked.creditCode().strip()),
                asked.name() == null ? before.name() : Texts.line("name", asked.name(), LONGEST_NAME),
                asked.region() == null ? before.region() : border.code(asked.region()),
                asked.active() == null ? before.active() : asked.active(),
                Texts.externalId(asked.externalId(), before.externalId()), before.createdAt(), clock.instant());
    }

    private static Organisation.Kind kind(String text) {
        try {
            return Organisation.Kind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.WORD_UNFIT, text, "ENTERPRISE, GOVERNMENT, INSTITUTION");
        }
    }

    private static Optional<CreditCode> creditCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new CreditCode(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.CREDIT_CODE_UNFIT, text);
        }
    }

    private static Map<String, String> told(Organisation one) {
        Map<String, String> told = new TreeMap<>(Map.of("name", one.name(), "kind", one.kind().name(), "region",
                one.region().value(), "active", String.valueOf(one.active())));
        one.creditCode().ifPresent(code -> told.put("creditCode", code.value()));
        one.externalId().ifPresent(code -> told.put("externalId", code));
        return told;
    }

    private static AuditEntry entry(Caller caller, String verb, Organisation one, Map<String, String> before,
            Map<String, String> after) {
        return new AuditEntry(caller.name(), "organisation:" + verb, one.id(), Optional.of(one.region()), before, after);
    }
}
