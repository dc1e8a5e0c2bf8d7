package org.nanwang.kernel.identity.oauth;

/** A request that must not be answered by a redirect: who asks, or where the answer may go, is not known. */
final class Unanswerable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String page;

    Unanswerable(String page) {
        super(page);
        this.page = page;
    }

    /** Names the page that tells the person. */
    String page() {
        return page;
    }
}
