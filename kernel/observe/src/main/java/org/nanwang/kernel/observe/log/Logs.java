package org.nanwang.kernel.observe.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAware;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets logging up, for a node that is a process of its own. A node inside a test leaves logging to the test. */
public final class Logs {

    private static final String PATTERN =
            "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %replace([%X{region} %X{app} %X{trace}] ){'^\\[ *\\] ',''}%msg%n";

    /** Libraries that tell at INFO what nobody wants to know each day, or below it what people have typed. */
    private static final Map<String, Level> QUIET = Map.of("com.zaxxer.hikari", Level.WARN, "org.apache.cxf",
            Level.WARN, "org.eclipse.jetty", Level.WARN, "org.apache.shiro", Level.WARN, "org.postgresql", Level.INFO);

    private Logs() {
    }

    /** Replaces whatever logging was set up in this process, java.util.logging included. */
    public static void configure(LogConfig config) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        apply(context, config);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static void apply(LoggerContext context, LogConfig config) {
        LevelChangePropagator propagator = inside(new LevelChangePropagator(), context);
        propagator.start(); // a line of java.util.logging that nobody wants is not even made
        context.addListener(propagator);
        ConsoleAppender<ILoggingEvent> console = inside(new ConsoleAppender<>(), context);
        console.setEncoder(encoder(context, config.format()));
        console.start();
        Level level = Level.toLevel(config.level().name());
        QUIET.forEach((name, quiet) -> context.getLogger(name).setLevel(level.isGreaterOrEqual(quiet) ? level : quiet));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(console);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogConfig.Format format) {
        if (format == LogConfig.Format.JSON) {
            JsonLines lines = inside(new JsonLines(), context);
            lines.start();
            return lines;
        }
        PatternLayoutEncoder text = inside(new PatternLayoutEncoder(), context);
        text.setPattern(PATTERN);
        text.start();
        return text;
    }

    private static <T extends ContextAware> T inside(T part, LoggerContext context) {
        part.setContext(context);
        return part;
    }
}
