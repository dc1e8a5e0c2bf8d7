package org.nanwang.marketplace.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** Which piece of a list is asked for. */
public final class PageParameters {

    private static final int LARGEST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("after")
    @DefaultValue("")
    private String after = "";

    /** Is filled in per request. */
    public PageParameters() {
    }

    PageParameters(String limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    int limit() {
        long value = number(limit);
        if (value < 1 || value > LARGEST) {
            throw malformed(limit);
        }
        return (int) value;
    }

    String after() {
        return after;
    }

    /** Gives the position to go on below; the highest when the list starts. */
    long position() {
        return after.isEmpty() ? Long.MAX_VALUE : number(after);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw malformed(text);
        }
    }

    private static Refusal malformed(String text) {
        return new Refusal(MarketplaceError.PAGE_MALFORMED, text);
    }
}
