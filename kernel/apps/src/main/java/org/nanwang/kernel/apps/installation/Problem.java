package org.nanwang.kernel.apps.installation;

import java.util.Locale;
import java.util.ResourceBundle;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * Why a step failed, told in both languages so that each reader gets their own.
 *
 * @param code stable
 * @param title which step
 * @param detail why
 * @param remedy what to do
 */
public record Problem(String code, LocalizedText title, LocalizedText detail, LocalizedText remedy) {
    /** Tells what a step ended with. */
    public static Problem of(Step step, Throwable thrown) {
        Refusal refusal = thrown instanceof Refusal known ? known
                : new Refusal(thrown, AppsError.STEP_FAILED, step.word(), thrown);
        return new Problem(refusal.code().code(), text("title." + step.word()), detail(refusal),
                text("remedy." + step.word()));
    }

    private static LocalizedText detail(Refusal refusal) {
        return new LocalizedText(refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH));
    }

    private static LocalizedText text(String key) {
        return new LocalizedText(bundle(Locale.CHINESE).getString(key), bundle(Locale.ROOT).getString(key));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Problem.class.getPackageName() + ".steps", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
