package org.nanwang.kernel.trial.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.trial.run.Visitor.Answer;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

class ObservedTest {

    private static final long MILLISECOND = 1_000_000;

    private final Observed observed = new Observed();

    @Test
    void whatIsAnsweredIsNoFault() {
        List.of(200, 302, 404, 401).forEach(status -> add(status, MILLISECOND));
        assertTrue(observed.notes().isEmpty());
        assertEquals(Map.of("requests", 4L, "requests-failed", 0L, "answer-p99-micros", 1000L), observed.numbers());
    }

    @Test
    void anErrorAndACutConnectionAreFaults() {
        add(500, MILLISECOND);
        add(0, MILLISECOND);
        assertEquals(2L, observed.numbers().get("requests-failed"));
        assertEquals(Weight.FAULT, onlyNote().weight());
        assertTrue(onlyNote().english().contains("500"), onlyNote().english());
    }

    @Test
    void whatMerelyTookTooLongIsInDoubt() {
        add(-1, MILLISECOND);
        assertEquals(Weight.DOUBT, onlyNote().weight());
    }

    private TrialNote onlyNote() {
        assertEquals(1, observed.notes().size());
        return observed.notes().get(0);
    }

    private void add(int status, long nanos) {
        observed.add("/370811/hello/", new Answer(status, ""), nanos);
    }
}
