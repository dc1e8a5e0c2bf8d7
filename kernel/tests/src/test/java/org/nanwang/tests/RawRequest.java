package org.nanwang.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request as it goes over the wire, with headers that honest clients do not send. */
record RawRequest(URI node, String first, List<String> headers, byte[] body) {

    static RawRequest get(URI node, String target, String... headers) {
        return new RawRequest(node, "GET " + target + " HTTP/1.1", List.of(headers), new byte[0]);
    }

    static RawRequest post(URI node, String target, String type, String body, String... headers) {
        List<String> all = Stream.concat(Stream.of("Content-Type: " + type), Stream.of(headers)).toList();
        return new RawRequest(node, "POST " + target + " HTTP/1.1", all, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What came back, whole. */
    record Answer(String text) {

        int status() {
            return text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12));
        }

        List<String> headers(String name) {
            return head().lines().skip(1).filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip()).collect(Collectors.toList());
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }
    }

    Answer send() {
        try (Socket socket = new Socket(node.getHost(), node.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            boolean named = headers.stream().anyMatch(header -> header.startsWith("Host:"));
            boolean measured = headers.stream().anyMatch(header -> header.matches("(Content-Length|Transfer-Encoding):.*"));
            String head = first + "\r\n" + (named ? "" : "Host: 127.0.0.1\r\n") + headers.stream().map(header -> header + "\r\n").collect(Collectors.joining())
                    + (measured ? "" : "Content-Length: " + body.length + "\r\n") + "Connection: close\r\n\r\n";
            try {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.write(body);
                out.flush();
            } catch (SocketException e) {
                // refused before all was sent, as it should be
            }
            return new Answer(new String(read(socket), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the end, or until the node breaks off what was not sent whole. */
    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            // reset after the answer
        }
        return read.toByteArray();
    }
}
