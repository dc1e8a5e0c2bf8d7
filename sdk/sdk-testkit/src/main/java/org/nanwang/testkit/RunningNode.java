package org.nanwang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.boot.NodeLauncher;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** A node in a folder of its own, which goes with it. */
final class RunningNode implements AutoCloseable {

    private final FakeClock clock = new FakeClock();
    private final Path data;
    private final DevelopmentNode node;

    RunningNode(NodeLauncher launcher) {
        this.data = temporaryFolder();
        this.node = launcher.start(new NodeOptions(data, 0, clock));
    }

    /** Others may pass through it: under root, the database runs as another user and has to reach its part. */
    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("nanwang-test");
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InstallationId install(Path bundle, RegionCode region, Map<String, Object> configuration) {
        return node.install(bundle, region, configuration);
    }

    void uninstall(InstallationId installation) {
        node.uninstall(installation);
    }

    URI address() {
        return node.address();
    }

    String token(String account, String... permissions) {
        return node.token(account, permissions);
    }

    PersonId person(NewPerson person) {
        return node.person(person);
    }

    String role(InstallationId installation, String role) {
        return node.role(installation, role);
    }

    FakeClock clock() {
        return clock;
    }

    @Override
    public void close() throws IOException {
        node.close();
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(data)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
