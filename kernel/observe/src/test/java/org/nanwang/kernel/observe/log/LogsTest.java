package org.nanwang.kernel.observe.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.observe.log.LogConfig.Format;

class LogsTest {

    @Test
    void aMachineReadsOneObjectPerLineWithRegionAppAndTrace() throws IOException {
        JsonNode line = new ObjectMapper().readTree(write(Format.JSON, "said \"南旺\"\nand more"));

        assertEquals("INFO", line.get("level").textValue());
        assertEquals("org.nanwang.Some", line.get("logger").textValue());
        assertEquals("said \"南旺\"\nand more", line.get("message").textValue());
        assertEquals("370811", line.get("region").textValue());
        assertEquals("parking", line.get("app").textValue());
        assertEquals("4bf9", line.get("trace").textValue());
        assertTrue(line.get("error").textValue().startsWith("java.lang.IllegalStateException: why"));
        assertTrue(line.get("time").textValue().endsWith("Z"));
    }

    @Test
    void aMachinesLineHasNoLineBreakInside() {
        assertEquals(1, write(Format.JSON, "a\nb\r\nc").lines().count());
    }

    @Test
    void aPersonReadsTextWithRegionAppAndTraceWhenThereAreAny() {
        String line = write(Format.TEXT, "hello");

        assertTrue(line.contains("INFO  Some                   [370811 parking 4bf9] hello\n"), line);
        assertTrue(write(Format.TEXT, "hello", List.of()).contains("INFO  Some                   hello\n"));
    }

    @Test
    void librariesAreQuieterThanTheNode() {
        LoggerContext context = new LoggerContext();
        Logs.apply(context, new LogConfig(Format.TEXT, LogConfig.Level.INFO));

        assertEquals(Level.WARN, context.getLogger("org.eclipse.jetty.server").getEffectiveLevel());
        assertEquals(Level.INFO, context.getLogger("org.nanwang").getEffectiveLevel());
    }

    @Test
    void formatAndLevelAreConfigured() {
        assertEquals(new LogConfig(Format.JSON, LogConfig.Level.DEBUG), LogConfig.from(ConfigurationSource.from()
                .commandLine(Map.of("log-format", "json", "log-level", "debug")).open()));
    }

    private static String write(Format format, String message) {
        return write(format, message, List.of("region=370811", "app=parking", "trace=4bf9"));
    }

    private static String write(Format format, String message, List<String> entries) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        for (String entry : entries) {
            context.getMDCAdapter().put(entry.split("=")[0], entry.split("=")[1]);
        }
        Logs.apply(context, new LogConfig(format, LogConfig.Level.INFO));
        ConsoleAppender<ILoggingEvent> console = console(context);
        Logger logger = context.getLogger("org.nanwang.Some");
        ILoggingEvent event = new LoggingEvent("", logger, Level.INFO, message,
                new IllegalStateException("why"), null);
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        return (ConsoleAppender<ILoggingEvent>) context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                .iteratorForAppenders().next();
    }
}
