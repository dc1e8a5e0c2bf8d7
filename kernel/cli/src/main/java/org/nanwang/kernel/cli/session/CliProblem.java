package org.nanwang.kernel.cli.session;

/** A command cannot go on; told by a text of the message bundle. */
public final class CliProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** Tells by a key and what its text names. */
    public CliProblem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Gives the key. */
    public String key() {
        return key;
    }

    /** Gives what the text names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
