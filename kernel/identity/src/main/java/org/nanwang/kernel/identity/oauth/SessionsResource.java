package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountBorder;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Paging;
import org.nanwang.kernel.identity.session.SessionList;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Where people are signed in, for those who look after them. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    private static final String READ = "session:read";
    private static final String END = "session:end";

    private final SessionList sessions;
    private final AccountBorder border;
    private final SignOut signOut;

    SessionsResource(SessionList sessions, AccountBorder border, SignOut signOut) {
        this.sessions = sessions;
        this.border = border;
        this.signOut = signOut;
    }

    /** A session as it is shown. */
    public record SessionItem(String id, String account, RegionCode region, String address, String agent,
            Instant signedInAt, Instant usedAt) {

        static SessionItem of(SessionList.Listed one) {
            return new SessionItem(one.id(), one.name(), one.region(), one.place().address(), one.place().agent(),
                    one.signedInAt(), one.usedAt());
        }
    }

    /** Lists the sessions of a person, or of the people of a region, the newest first. */
    @GET
    public Paging.Page<SessionItem> list(@QueryParam("account") String account, @QueryParam("region") String region,
            @QueryParam("below") boolean below, @QueryParam("limit") String limit, @QueryParam("after") String after,
            @Context Caller caller) {
        int size = Paging.limit(limit);
        Optional<Collection<RegionCode>> homes = account == null
                ? border.border().homes(caller, READ, region, below)
                : Optional.of(List.of(border.require(caller, READ, Account.Kind.PERSON, account).region()));
        return Paging.page(sessions.list(new SessionList.Query(Optional.ofNullable(account), homes, after, size + 1)),
                size, SessionItem::of, SessionList.Listed::cursor);
    }

    /** Ends a session with all that was given in it; its clients are told. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id, @Context Caller caller) {
        Optional<SessionList.Listed> found = sessions.find(id);
        if (found.isEmpty()) {
            caller.require(END + ":" + caller.region().map(RegionCode::value).orElse("*"));
        }
        SessionList.Listed session = found.orElseThrow(() -> new Refusal(IdentityError.SESSION_UNKNOWN, id));
        Account account = border.require(caller, END, Account.Kind.PERSON, session.name());
        border.directory().audit(new AuditEntry(caller.name(), END, id, Optional.of(account.region()),
                Map.of("account", account.name(), "address", session.place().address()), Map.of()));
        signOut.end(account.id(), id);
    }

    /** Ends all sessions of a person. */
    @DELETE
    public void endAll(@QueryParam("account") String name, @Context Caller caller) {
        Account account = border.require(caller, END, Account.Kind.PERSON, Body.present(name, "account"));
        border.directory().audit(new AuditEntry(caller.name(), "session:end-all", account.name(),
                Optional.of(account.region()), Map.of(), Map.of()));
        signOut.endAll(account.id());
    }
}
