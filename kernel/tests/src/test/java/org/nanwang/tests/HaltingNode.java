package org.nanwang.tests;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.launcher.Node;
import org.nanwang.kernel.launcher.NodeSettings;
import org.nanwang.sdk.app.InstallationId;

/** A production node that is gone, as by kill -9, the moment a step of a rollout begins or has ended. */
public final class HaltingNode {

    static final int EXIT = 137;

    private HaltingNode() {
    }

    /** Starts one in a process of its own. */
    static NodeProcess launch(Path data, String step, String when) {
        return NodeProcess.launch(data, Map.of(), List.of(
                System.getProperty("java.home") + File.separator + "bin/java", "-Dnanwang.home=" + Distribution.home(),
                "-cp", System.getProperty("java.class.path"), HaltingNode.class.getName(), step, when));
    }

    /** Runs until it is killed, by itself or by its parent. */
    public static void main(String[] arguments) throws Exception {
        String step = arguments[0];
        boolean before = arguments[1].equals("before");
        StepObserver halting = new StepObserver() {
            @Override
            public void before(InstallationId installation, String name) {
                halt(before && name.equals(step));
            }

            @Override
            public void after(InstallationId installation, String name) {
                halt(!before && name.equals(step));
            }
        };
        Node node = Node.start(NodeSettings.read(System.getenv(), Map.of()).observing(halting));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        Thread.currentThread().join();
    }

    private static void halt(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
