package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.ext.multipart.ContentDisposition;
import org.apache.cxf.jaxrs.provider.EntityPartProvider;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** Reads the parts of a form under their own names: CXF 4.2.3 makes one up for a part that has a file name. */
public final class FormParts extends EntityPartProvider {

    @Context
    private HttpServletRequest request;

    @Override
    public List<EntityPart> readFrom(Class<List<EntityPart>> type, Type generic, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            return super.readFrom(type, generic, annotations, mediaType, headers, body).stream()
                    .map(FormParts::named).toList();
        } catch (Fault e) {
            throw e.getCause() instanceof Refusal refusal ? refusal
                    : new Refusal(e, HttpError.REQUEST_MALFORMED, request.getRequestURI(), e.getMessage());
        }
    }

    private static EntityPart named(EntityPart part) {
        return Optional.ofNullable(part.getHeaders().getFirst("Content-Disposition"))
                .map(header -> new ContentDisposition(utf8(header)))
                .<EntityPart>map(header -> new NamedPart(part, header.getParameter("name"),
                        Optional.ofNullable(header.getFilename()))).orElse(part);
    }

    /** Browsers send names in UTF-8; CXF takes each byte for a character. */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A part under its right names. */
    private record NamedPart(EntityPart part, String name, Optional<String> fileName) implements EntityPart {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Optional<String> getFileName() {
            return fileName;
        }

        @Override
        public InputStream getContent() {
            return part.getContent();
        }

        @Override
        public <T> T getContent(Class<T> type) throws IOException {
            return part.getContent(type);
        }

        @Override
        public <T> T getContent(GenericType<T> type) throws IOException {
            return part.getContent(type);
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return part.getHeaders();
        }

        @Override
        public MediaType getMediaType() {
            return part.getMediaType();
        }
    }
}
