package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port is remembered, so that tools find the database where it was. */
final class Ports {

    private final Path file;

    Ports(Path file) {
        this.file = file;
    }

    /** Gives the port of the last time. */
    int remembered() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    /** Gives the port of the last time if it is free, otherwise any free one. */
    int choose() throws IOException {
        int last = remembered();
        int port = last != 0 && isFree(last) ? last : anyFree();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
