package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.nanwang.kernel.http.json.Json;

/** Reads and writes JSON bodies. Writes a body whole or not at all, so that a failure half-way can still be told. */
public final class JsonBodies extends JacksonJsonProvider {

    private static final int USUAL_SIZE = 1024;

    /** Makes a provider with a mapper of its own. */
    public JsonBodies() {
        super(Json.mapper());
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
        super.writeTo(value, type, generic, annotations, mediaType, headers, body);
        body.writeTo(out);
    }
}
