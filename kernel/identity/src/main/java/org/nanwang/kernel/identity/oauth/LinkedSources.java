package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.SourcePages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.source.Arrivals;
import org.nanwang.kernel.identity.source.Link;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.identity.source.Sources;

/** The page on which somebody sees what their account is linked to, links more of it, and ends a link. */
final class LinkedSources {

    private static final String PURPOSE = "linked-sources";

    private final Sources sources;
    private final Arrivals arrivals;
    private final SourceButtons buttons;
    private final Directory directory;
    private final Csrf csrf;
    private final SourcePages pages = new SourcePages();

    LinkedSources(Sources sources, Arrivals arrivals, SourceButtons buttons, Directory directory, Csrf csrf) {
        this.sources = sources;
        this.arrivals = arrivals;
        this.buttons = buttons;
        this.directory = directory;
        this.csrf = csrf;
    }

    Response show(Visit visit, Session session) {
        Texts texts = Texts.of(visit.languages());
        Optional<Account> account = directory.find(session.account());
        Pages.Form form = new Pages.Form(visit.address(), csrf.token(visit.browser(), PURPOSE, visit.address()),
                Optional.empty());
        List<SourcePages.Linked> links = arrivals.of(session.account()).stream().map(link -> linked(link, texts)).toList();
        List<OfferedSource> offered = sources.at(account.map(Account::region));
        return pages.mine(texts, form, account.map(Account::name).orElse(""), links,
                buttons.to(offered, visit, texts)).build();
    }

    Response end(Visit visit, Session session, MultivaluedMap<String, String> form) {
        if (csrf.matches(visit.browser(), PURPOSE, visit.address(), SignInForm.text(form, "csrf"))) {
            arrivals.unlink(session.account(), SignInForm.text(form, "id"));
        }
        return Response.status(Response.Status.SEE_OTHER).header("Location", visit.address()).build();
    }

    private SourcePages.Linked linked(Link link, Texts texts) {
        return new SourcePages.Linked(link.id(), sources.find(link.source()).map(source ->
                source.face().name(texts.language())), link.linkedAt(), link.usedAt());
    }
}
