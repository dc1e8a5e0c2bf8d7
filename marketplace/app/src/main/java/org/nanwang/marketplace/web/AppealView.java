package org.nanwang.marketplace.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.appeal.FindingAppeal;
import org.nanwang.marketplace.appeal.FindingAppeal.Answer;

/**
 * An appeal against what rules found.
 *
 * @param dueAt when somebody has to have decided; absent once everything is
 */
public record AppealView(long submission, String reason, Instant at, String by, Optional<Instant> dueAt,
        Optional<Instant> closedAt, List<Appealed> findings) {

    static AppealView of(FindingAppeal appeal, Duration due, Locale language) {
        return new AppealView(appeal.submission(), appeal.reason(), appeal.at(), appeal.by(),
                appeal.closedAt().isPresent() ? Optional.empty() : Optional.of(appeal.at().plus(due)), appeal.closedAt(),
                appeal.findings().stream().map(each -> new Appealed(FindingView.of(each.finding(), language), each.answer()))
                        .toList());
    }

    /** A finding and what somebody says of it, once it is decided. */
    public record Appealed(FindingView finding, Optional<Answer> answer) {
    }
}
