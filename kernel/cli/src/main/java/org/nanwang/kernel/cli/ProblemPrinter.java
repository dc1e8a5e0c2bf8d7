package org.nanwang.kernel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.cli.client.NodeUnreachable;
import org.nanwang.kernel.cli.command.Findings;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.session.Shell;
import org.nanwang.kernel.cli.text.Texts;
import org.nanwang.sdk.error.Refusal;
import picocli.CommandLine;

/** Tells in words what went wrong; a stack trace only to who asks for it with NANWANG_DEBUG. */
final class ProblemPrinter implements CommandLine.IExecutionExceptionHandler {

    private final Shell shell;
    private final Texts texts;

    ProblemPrinter(Shell shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        print(problem).forEach(shell.err()::println);
        if (shell.variable("NANWANG_DEBUG").isPresent()) {
            problem.printStackTrace(new PrintWriter(shell.err(), true));
        }
        return 1;
    }

    private List<String> print(Exception problem) {
        if (problem instanceof NodeProblem refused) {
            return refused(refused);
        }
        if (problem instanceof NodeUnreachable unreachable) {
            return List.of(unreachable.untrusted()
                    ? texts.get("problem.untrusted", unreachable.node(), unreachable.getCause().getMessage())
                    : texts.get("problem.unreachable", unreachable.node()));
        }
        if (problem instanceof CliProblem told) {
            return List.of(texts.get(told.key(), told.arguments()));
        }
        if (problem instanceof Refusal refusal) {
            return List.of(refusal.message(texts.language()));
        }
        return List.of(texts.get("problem.unexpected", problem));
    }

    private List<String> refused(NodeProblem problem) {
        List<String> lines = new ArrayList<>();
        lines.add(problem.explained() ? problem.getMessage() : texts.get("problem.unexplained", problem.getMessage()));
        problem.body().path("findings").forEach(finding -> lines.addAll(Findings.lines(finding)));
        if (problem.status() >= 500) {
            problem.trace().ifPresent(trace -> lines.add(texts.get("problem.trace", trace)));
        }
        return lines;
    }
}
