package org.nanwang.kernel.identity.oauth;

import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Visit;

/**
 * Leads back from an identity source to the page that asked who it is. A request that wants the person to sign in anew
 * would ask again; the mark shows that this browser has just done so for this request.
 */
record WayBack(Csrf csrf) {

    private static final String MARK = "&signed-in=";

    String address(Browser browser, String back) {
        return back.contains("?") ? back + MARK + csrf.token(browser, "signed-in", back) : back;
    }

    boolean taken(Visit visit) {
        String address = visit.address();
        int mark = address.lastIndexOf(MARK);
        return mark > 0 && csrf.matches(visit.browser(), "signed-in", address.substring(0, mark),
                address.substring(mark + MARK.length()));
    }
}
