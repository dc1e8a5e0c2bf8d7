package org.nanwang.kernel.storage;

import java.util.List;
import javax.sql.DataSource;
import org.nanwang.sdk.app.InstallationId;

/** The node's PostgreSQL: the kernel's own schema, and one space per installation. */
public interface Storage extends AutoCloseable {

    /** Gives the kernel's pool; its search_path is the kernel's schema. */
    DataSource kernel();

    /** Brings a module's part of the kernel's schema up to date. */
    void migrate(String module, List<Migration> migrations);

    /** Gives an installation's space; nothing is created until it is provisioned. */
    Space space(InstallationId installation);

    /** Tells whether the database answers. */
    boolean answers();

    /** Tells how far the kernel's own connections are in use. */
    Usage kernelUsage();

    /** Tells how far the connections that installations share are in use. */
    Usage spacesUsage();

    @Override
    void close();
}
