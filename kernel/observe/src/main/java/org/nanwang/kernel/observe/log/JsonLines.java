package org.nanwang.kernel.observe.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One JSON object per line: time, level, logger, thread, message, then region, app and trace, then the error. */
final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = new byte[0];

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator generator = json.createGenerator(line)) {
            write(event, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ILoggingEvent event, JsonGenerator line) throws IOException {
        line.writeStartObject();
        line.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.writeStringField("level", event.getLevel().toString());
        line.writeStringField("logger", event.getLoggerName());
        line.writeStringField("thread", event.getThreadName());
        line.writeStringField("message", event.getFormattedMessage());
        for (var entry : event.getMDCPropertyMap().entrySet()) {
            line.writeStringField(entry.getKey(), entry.getValue());
        }
        if (event.getThrowableProxy() != null) {
            line.writeStringField("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        line.writeEndObject();
    }
}
