package org.nanwang.kernel.apps.resource;

import java.util.Locale;
import org.nanwang.kernel.apps.installation.Problem;

/**
 * Why something failed, in the reader's language.
 *
 * @param code stable
 * @param title which step
 * @param detail why
 * @param remedy what to do
 */
public record ProblemView(String code, String title, String detail, String remedy) {
    static ProblemView of(Problem problem, Locale language) {
        return new ProblemView(problem.code(), problem.title().in(language), problem.detail().in(language),
                problem.remedy().in(language));
    }
}
