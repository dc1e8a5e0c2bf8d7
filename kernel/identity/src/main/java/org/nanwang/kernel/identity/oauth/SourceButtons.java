package org.nanwang.kernel.identity.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.page.SourcePages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.identity.source.Sources;
import org.nanwang.sdk.region.RegionCode;

/**
 * The ways to identity sources. Each is good in the browser it was shown to, for the page it was shown on: nobody can send
 * somebody else's browser to a source, or to anywhere afterwards.
 */
final class SourceButtons {

    private static final String BEGIN = "source-begin";

    private final Sources sources;
    private final Clients clients;
    private final Csrf csrf;
    private final SourcePages pages = new SourcePages();

    SourceButtons(Sources sources, Clients clients, Csrf csrf) {
        this.sources = sources;
        this.clients = clients;
        this.csrf = csrf;
    }

    /** Gives the part of a sign-in page that offers the sources of the region whose app asks. */
    String html(Visit visit) {
        Texts texts = Texts.of(visit.languages());
        return pages.buttons(texts, to(sources.at(region(visit)), visit, texts));
    }

    /** Gives the ways from a page to sources, and back to it. */
    List<SourcePages.Button> to(List<OfferedSource> offered, Visit visit, Texts texts) {
        return offered.stream().map(source -> new SourcePages.Button(source.face().name(texts.language()),
                source.face().icon(), href(source.id(), visit.browser(), visit.address()))).toList();
    }

    /** Tells whether a way was shown in this browser. */
    boolean shown(String source, Browser browser, String back, String token) {
        return csrf.matches(browser, BEGIN, source + "\n" + back, token);
    }

    private String href(String source, Browser browser, String back) {
        return SourceResource.PATH + "/" + source + "/begin?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
                + "&csrf=" + csrf.token(browser, BEGIN, source + "\n" + back);
    }

    private Optional<RegionCode> region(Visit visit) {
        return Parameters.of(visit.query()).one("client_id").flatMap(clients::find)
                .flatMap(client -> client.name().region());
    }
}
