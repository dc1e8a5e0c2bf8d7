package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.passkey.Passkey;
import org.nanwang.kernel.identity.passkey.RelyingParty;

/** What people see of passkeys. Its forms stay hidden where the browser knows none, or runs no script. */
public final class PasskeyPages {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Frame frame = new Frame();
    private final Template ask = Template.read("passkey-ask");
    private final Template add = Template.read("passkey-add");
    private final Template mine = Template.read("passkeys");
    private final Template one = Template.read("passkey");
    private final Template start = Template.read("passkey-start");

    /** Where a passkey is asked for. */
    public enum Place {
        /** Beside name and password. */
        SIGN_IN("show", "passkey", "quiet"),
        /** After the password. */
        SECOND("show", "second-passkey", ""),
        /** Where somebody must have a second factor and has none. */
        ENROL("make", "enrol-passkey", "quiet");

        private final String ceremony;
        private final String step;
        private final String look;

        Place(String ceremony, String step, String look) {
            this.ceremony = ceremony;
            this.step = step;
            this.look = look;
        }

        private String words() {
            return "passkey." + step;
        }
    }

    /** Gives the part of a page that asks for a passkey; {@code invitation} is what the browser is given. */
    public String ask(Texts texts, Pages.Form form, Place place, String invitation) {
        Map<String, String> values = Frame.values(form);
        values.put("ceremony", place.ceremony);
        values.put("step", place.step);
        values.put("look", place.look);
        values.put("words", texts.get(place.words()));
        values.put("invitation", invitation);
        return ask.fill(texts, values);
    }

    /** Asks for a new passkey and its name. */
    public Response.ResponseBuilder add(Texts texts, Pages.Form form, String invitation, Optional<String> problem) {
        Map<String, String> values = Frame.values(form);
        values.put("invitation", invitation);
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "passkey.add", add.fill(texts, values), form.target(),
                Script.of(invitation));
    }

    /** Gives the part of a person's own page. */
    public String part(Texts texts, Pages.Form form, List<Passkey> passkeys, Optional<RelyingParty.Obstacle> obstacle) {
        String more = obstacle.map(why -> "<p class=\"hint\">" + Template.escape(texts.get("passkey.obstacle." + why)) + "</p>")
                .orElseGet(() -> start.fill(texts, Frame.values(form)));
        return mine.fill(texts, Map.of("more", more, "passkeys",
                passkeys.stream().map(passkey -> row(texts, form, passkey)).collect(Collectors.joining())));
    }

    /** Gives what a passkey is called that its owner has not named. */
    public String unnamed(Texts texts) {
        return texts.get("passkey.unnamed");
    }

    private String row(Texts texts, Pages.Form form, Passkey passkey) {
        Map<String, String> values = Frame.values(form);
        values.put("id", passkey.id());
        values.put("name", passkey.name());
        values.put("created", day(passkey.createdAt()));
        values.put("used", passkey.usedAt().map(moment -> texts.get("source.used") + " " + day(moment))
                .orElseGet(() -> texts.get("passkey.unused")));
        values.put("kept", texts.get(passkey.key().portable() ? "passkey.portable" : "passkey.bound"));
        return one.fill(texts, values);
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(CITY));
    }
}
