package org.nanwang.kernel.observe.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/** Logging of a process that has not set up any, such as a vendor's tests: quieter than logback's own default. */
@ConfiguratorRank(-5)
public final class DefaultLogs extends ContextAwareBase implements Configurator {

    private static final List<String> FILES = List.of("logback-test.xml", "logback.xml");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        // logback 1.5 looks for its files only after it has asked everyone like this one
        if (System.getProperty("logback.configurationFile") != null || FILES.stream().anyMatch(DefaultLogs::exists)) {
            return ExecutionStatus.NEUTRAL;
        }
        Logs.apply(context, new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.INFO));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean exists(String file) {
        return DefaultLogs.class.getClassLoader().getResource(file) != null;
    }
}
