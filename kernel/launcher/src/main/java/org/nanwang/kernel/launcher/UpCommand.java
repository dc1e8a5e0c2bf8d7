package org.nanwang.kernel.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.nanwang.kernel.identity.DemoAccount;
import org.nanwang.kernel.observe.log.Logs;
import org.nanwang.sdk.error.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a node for evaluation: demo accounts, the shipped apps in the marketplace, parking installed in Rencheng. */
@Command(name = "up", resourceBundle = "org.nanwang.kernel.launcher.commands")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws Exception {
        NodeHome home = NodeHome.find().orElseThrow(() -> new Refusal(LauncherError.NO_HOME));
        NodeSettings settings = options.settings(Profile.EVALUATION);
        Logs.configure(settings.modules().log());
        Announcement announcement = new Announcement(System.out);
        announcement.starting();
        Node node = Node.start(settings);
        Running.onStop(node);
        List<DemoAccount> accounts = node.identity().demoAccounts();
        Evaluation evaluation = new Evaluation(node, home, node.identity().tokenIssuer(), announcement);
        announcement.addresses(node);
        evaluation.prepare();
        announcement.accounts(accounts);
        announcement.ready();
        Running.untilStopped();
        return 0;
    }
}
