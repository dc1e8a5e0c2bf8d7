package org.nanwang.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.launcher.Node;
import org.nanwang.kernel.launcher.NodeSettings;
import org.nanwang.sdk.app.InstallationId;

/** A production node that is gone, as by kill -9, at the moment named in a file: {@code before migrate}. */
public final class HaltingNode {

    static final int EXIT = 137;

    private HaltingNode() {
    }

    /** Starts one in a process of its own; it lives on as long as the file is not there. */
    static NodeProcess launch(Path data, Path moment) {
        return NodeProcess.launch(data, Map.of(), List.of(
                System.getProperty("java.home") + File.separator + "bin/java", "-Dnanwang.home=" + Distribution.home(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), HaltingNode.class.getName(),
                moment.toString()));
    }

    /** Runs until it is killed, by itself or by its parent. */
    public static void main(String[] arguments) throws Exception {
        Path moment = Path.of(arguments[0]);
        StepObserver halting = new StepObserver() {
            @Override
            public void before(InstallationId installation, String step) {
                haltIfNamed(moment, "before " + step);
            }

            @Override
            public void after(InstallationId installation, String step) {
                haltIfNamed(moment, "after " + step);
            }
        };
        Node node = Node.start(NodeSettings.read(System.getenv(), Map.of("second-factor", "off")).observing(halting));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        Thread.currentThread().join();
    }

    private static void haltIfNamed(Path moment, String now) {
        try {
            if (Files.exists(moment) && Files.readString(moment).equals(now)) {
                Runtime.getRuntime().halt(EXIT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
