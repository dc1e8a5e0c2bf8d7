package org.nanwang.kernel.launcher;

import java.util.concurrent.Callable;
import org.nanwang.kernel.observe.log.Logs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a node for production. The first administrator is made with the code it prints, once. */
@Command(name = "start", resourceBundle = "org.nanwang.kernel.launcher.commands")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private final SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        NodeSettings settings = options.settings(Profile.PRODUCTION);
        Logs.configure(settings.modules().log());
        Node node = Node.start(settings);
        Running.onStop(node);
        Announcement announcement = new Announcement(System.out);
        announcement.addresses(node);
        node.identity().setupCode().ifPresent(announcement::setupCode);
        announcement.ready();
        Running.untilStopped();
        return 0;
    }
}
