package org.nanwang.kernel.observe.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;

/** Logging of a process that has not set up any, such as a vendor's tests: quieter than logback's own default. */
@ConfiguratorRank(-5) // after the search for a logback.xml, before logback's own default
public final class DefaultLogs extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logs.apply(context, new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.INFO));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
