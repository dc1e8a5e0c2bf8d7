package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.session.FailedTries;
import org.nanwang.kernel.identity.session.Session;

/** Makes a person's own page, and the one on which they change their password. */
public final class AccountPage {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Frame frame = new Frame();
    private final Template account = Template.read("account");
    private final Template password = Template.read("own-password");
    private final Template passwordRow = Template.read("password-row");
    private final Template changed = Template.read("password-changed");
    private final Template session = Template.read("session");
    private final Template others = Template.read("other-sessions");
    private final Template agreement = Template.read("agreement");
    private final Template permission = Template.of("<li>{{words}}</li>\n");
    private final PermissionWords words;

    /** Says permissions in these words. */
    public AccountPage(PermissionWords words) {
        this.words = words;
    }

    /**
     * What somebody sees of themselves.
     *
     * @param person the name of the account
     * @param current the session in which they look at it
     * @param failed tries to sign in as them that failed
     * @param password whether they sign in with one
     * @param factor the part about the second factor
     */
    public record Content(String person, Session current, FailedTries failed, boolean password, String factor,
            List<Session> sessions, List<Agreement> agreements) {
    }

    /** What a client may do in somebody's name. */
    public record Agreement(Client client, List<String> scope) {
    }

    /** Shows all of it. */
    public Response.ResponseBuilder show(Texts texts, Pages.Form form, Content content) {
        Map<String, String> values = Frame.values(form);
        values.put("person", content.person());
        values.put("failed", content.failed().latest().map(latest -> failed(texts, content.failed().count(), latest)).orElse(""));
        values.put("password", content.password() ? passwordRow.fill(texts, Frame.values(form))
                : paragraph(texts.get("password.none")));
        values.put("factor", content.factor());
        values.put("sessions", content.sessions().stream().map(one -> session(texts, form, one, content.current()))
                .collect(Collectors.joining()));
        values.put("others", content.sessions().size() > 1 ? others.fill(texts, Frame.values(form)) : "");
        values.put("agreements", content.agreements().isEmpty() ? paragraph(texts.get("account.none"))
                : content.agreements().stream().map(one -> agreement(texts, form, one)).collect(Collectors.joining()));
        values.put("languages", Frame.languages(texts, form));
        return frame.page(200, texts, "account.title", account.fill(texts, values), form.target());
    }

    /** Asks for the old password and a new one. */
    public Response.ResponseBuilder password(Texts texts, Pages.Form form, String person, Optional<String> problem) {
        Map<String, String> values = Frame.values(form);
        values.put("person", person);
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "password.title", password.fill(texts, values), form.target());
    }

    /** Says that the password is another now. */
    public Response.ResponseBuilder passwordChanged(Texts texts, String back) {
        return frame.page(200, texts, "password-changed.title", changed.fill(texts, Map.of("back", back)), Optional.empty());
    }

    private static String failed(Texts texts, int count, FailedTries.Try latest) {
        return "<p class=\"problem\" role=\"status\">" + Template.escape(
                texts.get("account.failed", count, minute(latest.at()), latest.address())) + "</p>";
    }

    private String session(Texts texts, Pages.Form form, Session one, Session current) {
        Map<String, String> values = Frame.values(form);
        values.put("id", one.id());
        values.put("agent", BrowserName.of(one.place().agent(), texts));
        values.put("address", one.place().address() + (one.proven().strong() ? " · " + texts.get("account.strong") : ""));
        values.put("since", minute(one.signedInAt()));
        values.put("seen", minute(one.usedAt()));
        values.put("mark", one.id().equals(current.id())
                ? "<span class=\"mark\">" + Template.escape(texts.get("account.current")) + "</span>" : "");
        return session.fill(texts, values);
    }

    private String agreement(Texts texts, Pages.Form form, Agreement one) {
        Map<String, String> values = Frame.values(form);
        values.put("client", one.client().name().in(texts.language()));
        values.put("client-id", one.client().id());
        values.put("permissions", one.scope().stream()
                .map(scope -> permission.fill(texts, Map.of("words", words.say(scope, texts)))).collect(Collectors.joining()));
        return agreement.fill(texts, values);
    }

    private static String paragraph(String text) {
        return "<p>" + Template.escape(text) + "</p>";
    }

    private static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(CITY));
    }
}
