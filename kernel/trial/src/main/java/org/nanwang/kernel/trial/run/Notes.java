package org.nanwang.kernel.trial.run;

import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.text.Texts;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** What is noted; the texts stand in {@code notes.properties}. */
final class Notes {

    private static final Texts TEXTS = new Texts(Notes.class, "notes");

    private Notes() {
    }

    static TrialNote of(String code, Weight weight, String place, Object... arguments) {
        LocalizedText text = TEXTS.text(code, arguments);
        return new TrialNote(code, weight, place, text.zh(), text.en());
    }

    /** Tells why a change did not come about, in the node's own words. */
    static TrialNote of(Arrival.Failure failure, Weight weight) {
        return new TrialNote(failure.code(), weight, failure.step(), failure.chinese(), failure.english());
    }
}
