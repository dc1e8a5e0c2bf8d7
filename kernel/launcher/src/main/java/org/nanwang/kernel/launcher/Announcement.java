package org.nanwang.kernel.launcher;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.nanwang.kernel.identity.DemoAccount;

/** What a node tells the person who has started it. */
final class Announcement {

    private final ResourceBundle texts =
            ResourceBundle.getBundle("org.nanwang.kernel.launcher.announcement", Locale.getDefault(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final PrintStream out;

    Announcement(PrintStream out) {
        this.out = out;
    }

    void starting() {
        tell("starting");
    }

    void step(String app) {
        tell("step", app);
    }

    void addresses(Node node) {
        tell("portal", node.address() + "/");
        tell("marketplace", node.address() + "/marketplace/");
        node.certificate().ifPresent(certificate ->
                tell("certificate", certificate.file(), certificate.fingerprint(), certificate.end().toString()));
    }

    void serving(String name, String address) {
        tell("serving", name, address);
    }

    void accounts(List<DemoAccount> accounts) {
        tell("accounts");
        accounts.forEach(account ->
                out.printf("    %-18s %s%n", account.name(), account.secret()));
    }

    void setupCode(String code) {
        tell("setup", code);
    }

    void ready() {
        tell("ready");
    }

    private void tell(String key, Object... arguments) {
        out.println(new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments));
        out.flush();
    }
}
