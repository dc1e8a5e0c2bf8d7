package org.nanwang.kernel.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nanwang.kernel.cli.session.CliProblem;

/** Files that people name. */
final class Files {

    private Files() {
    }

    static byte[] read(Path file) {
        try {
            return java.nio.file.Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }

    /** Never overwrites one. */
    static void write(Path file, byte[] content) {
        try {
            java.nio.file.Files.write(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CliProblem("problem.file-unwritable", file);
        }
    }
}
