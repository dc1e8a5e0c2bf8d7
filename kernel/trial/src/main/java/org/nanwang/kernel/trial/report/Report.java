package org.nanwang.kernel.trial.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.trial.TrialStep;

/** A file that grows by a line for each step, so that a process which dies has said how far it came. */
public record Report(Path file) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Says which step is gone through now. */
    public void began(String step) {
        append(Line.began(step));
    }

    /** Says what came of a step. */
    public void over(TrialStep step) {
        append(Line.step(step));
    }

    /** Says that all is done. */
    public void end() {
        append(Line.last());
    }

    /** Reads how far it has come. */
    public Progress read() {
        List<TrialStep> steps = new ArrayList<>();
        Optional<String> running = Optional.empty();
        for (Line line : lines()) {
            if (line.end() != null) {
                return new Progress(steps, Optional.empty(), true);
            }
            running = Optional.ofNullable(line.began());
            Optional.ofNullable(line.step()).map(Line.Step::read).ifPresent(steps::add);
        }
        return new Progress(steps, running, false);
    }

    private void append(Line line) {
        try {
            Files.writeString(file, MAPPER.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line of a killed process may be half of one. */
    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try {
            for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                lines.add(MAPPER.readValue(text, Line.class));
            }
        } catch (JsonProcessingException e) {
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
