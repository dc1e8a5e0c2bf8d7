package org.nanwang.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.nanwang.sdk.error.Refusal;

/** A goal that tells a refusal as Maven tells a failed build: in its own words, without a stack trace. */
abstract class DeskMojo extends AbstractMojo {

    @Override
    public final void execute() throws MojoFailureException {
        try {
            work();
        } catch (Refusal e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    abstract void work() throws MojoFailureException;
}
