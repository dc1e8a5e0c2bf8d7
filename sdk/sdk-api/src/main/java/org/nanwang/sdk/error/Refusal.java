package org.nanwang.sdk.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * A refusal, told in words a person can act on. Answered over HTTP as {@code application/problem+json} (RFC 9457).
 *
 * @since 1.0
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Object[] arguments;

    /**
     * Refuses.
     *
     * @param code never null
     * @param arguments what the text names, in the order of its pattern; no secrets; never null
     */
    public Refusal(ErrorCode code, Object... arguments) {
        this(null, code, arguments);
    }

    /**
     * Refuses because something else failed.
     *
     * @param cause goes to the log only, never to the caller; may be null
     * @param code never null
     * @param arguments as above
     */
    public Refusal(Throwable cause, ErrorCode code, Object... arguments) {
        super(cause);
        this.code = Objects.requireNonNull(code, "code");
        this.arguments = arguments.clone();
    }

    /** Gives the stable code. */
    public ErrorCode code() {
        return code;
    }

    /** Gives the English text. */
    @Override
    public String getMessage() {
        return message(Locale.ENGLISH);
    }

    /**
     * Gives the text in a language.
     *
     * @param language Chinese gives Chinese, any other English; never null
     */
    public String message(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern(chinese ? Locale.CHINESE : Locale.ROOT), Locale.ROOT).format(texts);
    }

    private String pattern(Locale locale) {
        Class<?> home = code.getClass();
        try {
            return ResourceBundle.getBundle(home.getPackageName() + ".messages", locale, home.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(code.code());
        } catch (MissingResourceException e) {
            return code.code();
        }
    }
}
