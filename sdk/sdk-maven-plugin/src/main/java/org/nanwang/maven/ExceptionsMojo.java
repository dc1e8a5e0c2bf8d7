package org.nanwang.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.nanwang.sdk.pack.inspect.Inspection;

/** A goal that judges, and knows the exceptions a marketplace has granted. */
abstract class ExceptionsMojo extends DeskMojo {

    /** Exceptions of the marketplace: a file with its answer, or the address of the answer; none unless set. */
    @Parameter(property = "nanwang.exceptions")
    private String exceptions;

    /** The marketplace's key in PEM, which has signed them; of an address unless set the one that it names itself. */
    @Parameter(property = "nanwang.exceptionsKey")
    private File exceptionsKey;

    final Inspection except(Inspection inspection) {
        return exceptions == null ? inspection : new GrantedExceptions(exceptions, exceptionsKey).apply(inspection);
    }
}
