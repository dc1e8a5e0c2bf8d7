package org.nanwang.sdk.pack.sign;

import java.time.Instant;
import java.util.List;

/**
 * How an approval came about.
 *
 * @param submittedAt when the marketplace received the release: the vendor had signed it by then
 * @param approvedBy the accounts of all who approved, at least one
 * @param approvedAt when the last of them did
 */
public record Review(Instant submittedAt, List<String> approvedBy, Instant approvedAt) {

    /** @throws IllegalArgumentException if nobody approved */
    public Review {
        approvedBy = List.copyOf(approvedBy);
        if (approvedBy.isEmpty()) {
            throw new IllegalArgumentException("nobody approved");
        }
    }

    static Review read(StatementJson json) {
        return new Review(json.value("submittedAt", Instant::parse), json.values("approvedBy", account -> account),
                json.value("approvedAt", Instant::parse));
    }
}
