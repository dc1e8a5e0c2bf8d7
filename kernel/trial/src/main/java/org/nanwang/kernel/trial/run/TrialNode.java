package org.nanwang.kernel.trial.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** The node on which a release is tried; it has nothing else to do. */
public interface TrialNode {

    /** Gives its address, with a slash at the end. */
    URI address();

    /** Gives the address of the installation, with a slash at both ends. */
    String base();

    /** Brings the region to a release, from none or from another. */
    Arrival bring(Path bundle) throws InterruptedException;

    /** Brings the region back to the release before. */
    Arrival rollBack() throws InterruptedException;

    /** Takes the installation away, with its data. */
    Arrival uninstall() throws InterruptedException;

    /** Gives the class loaders of what serves now. */
    List<ClassLoader> loaders();

    /** Tells how many connections are lent to apps now. */
    int lentConnections();

    /** Gives the installation's own schema, as its own role. */
    Schema schema();

    /** Makes a token of somebody who may do anything. */
    String token();

    /** A schema, and how it is reached. */
    interface Schema extends AutoCloseable {

        DataSource source();

        String name();

        @Override
        void close();
    }
}
