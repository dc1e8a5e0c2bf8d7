package org.nanwang.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A phone or computer that keeps passkeys, played by the browser (the WebAuthn domain of the DevTools protocol). */
final class Device {

    private final CDPSession browser;
    private final String id;

    private Device(CDPSession browser) {
        this.browser = browser;
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        this.id = browser.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString();
    }

    /** Gives a page's browser a device. */
    static Device of(Page page) {
        return new Device(page.context().newCDPSession(page));
    }

    /** Lets it know its owner by their finger, or not. */
    void unlocked(boolean now) {
        JsonObject told = new JsonObject();
        told.addProperty("authenticatorId", id);
        told.addProperty("isUserVerified", now);
        browser.send("WebAuthn.setUserVerified", told);
    }

    int passkeys() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return browser.send("WebAuthn.getCredentials", asked).get("credentials").getAsJsonArray().size();
    }
}
