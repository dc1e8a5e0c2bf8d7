package org.nanwang.kernel.identity.organisation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonView;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.CreditCode;

/** Who calls: their account, what they belong to and act for. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    /** A token that somebody has narrowed for an app does not tell this unless they agreed to it. */
    private static final String PERMISSION = "me:read";

    private final PersonStore persons;
    private final OrganisationStore organisations;
    private final DepartmentStore departments;

    /** Serves whoever calls. */
    public MeResource(PersonStore persons, OrganisationStore organisations, DepartmentStore departments) {
        this.persons = persons;
        this.organisations = organisations;
        this.departments = departments;
    }

    /** Somebody, and what is theirs. */
    public record Me(PersonView account, List<ActsFor> organisations, List<BelongsTo> departments) {
    }

    /** An organisation one acts for. */
    public record ActsFor(String id, String name, Organisation.Kind kind, Optional<CreditCode> creditCode,
            Member.Position position) {
    }

    /** A department one belongs to. */
    public record BelongsTo(String id, String name) {
    }

    @GET
    public Me me(@Context Caller caller) {
        caller.require(PERMISSION);
        Person person = caller.person().flatMap(persons::find)
                .orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, caller.name()));
        String account = person.account().id();
        return new Me(PersonView.of(person),
                organisations.of(account).stream().map(MeResource::actsFor).toList(),
                departments.of(account).stream().map(one -> new BelongsTo(one.id(), one.name())).toList());
    }

    private static ActsFor actsFor(Membership membership) {
        Organisation one = membership.organisation();
        return new ActsFor(one.id(), one.name(), one.kind(), one.creditCode(), membership.position());
    }
}
