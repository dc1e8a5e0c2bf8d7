package org.nanwang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The live objects of another Java process, after a full collection. */
final class Heap {

    private final String histogram;

    private Heap(String histogram) {
        this.histogram = histogram;
    }

    static Heap of(ProcessHandle process) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            histogram(process);
        }
        return new Heap(histogram(process));
    }

    /** Counts the instances of a class, by its binary name. */
    long count(String name) {
        return histogram.lines().map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length >= 4 && words[3].equals(name))
                .mapToLong(words -> Long.parseLong(words[1])).sum();
    }

    /** Gives the bytes of all live objects. */
    long bytes() {
        String total = histogram.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    private static String histogram(ProcessHandle process) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process jcmd = new ProcessBuilder(tool.toString(), String.valueOf(process.pid()), "GC.class_histogram").start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd failed: " + text);
        }
        return text;
    }
}
