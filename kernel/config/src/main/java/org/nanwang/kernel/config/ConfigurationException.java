package org.nanwang.kernel.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nanwang.sdk.error.Refusal;

/** The configuration cannot be used: tells all problems at once. */
public final class ConfigurationException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigurationException(List<Problem> problems) {
        super(ConfigError.CONFIGURATION_INVALID, problems.size());
        this.problems = List.copyOf(problems);
    }

    /** Gives every problem, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String message(Locale language) {
        return problems.stream().map(problem -> "  " + problem.message(language))
                .collect(Collectors.joining("\n", super.message(language) + "\n", ""));
    }
}
