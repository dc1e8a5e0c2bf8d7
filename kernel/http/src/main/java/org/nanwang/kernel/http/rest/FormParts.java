package org.nanwang.kernel.http.rest;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.apache.cxf.jaxrs.ext.multipart.ContentDisposition;
import org.apache.cxf.jaxrs.provider.EntityPartProvider;

/** Reads the parts of a form. CXF 4.2.3 gives a part with a file name a made-up name of its own: this one keeps the right one. */
public final class FormParts extends EntityPartProvider {

    @Override
    public List<EntityPart> readFrom(Class<List<EntityPart>> type, Type generic, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return super.readFrom(type, generic, annotations, mediaType, headers, body).stream().map(FormParts::named).toList();
    }

    private static EntityPart named(EntityPart part) {
        return Optional.ofNullable(part.getHeaders().getFirst("Content-Disposition"))
                .map(header -> new ContentDisposition(header).getParameter("name"))
                .<EntityPart>map(name -> new NamedPart(part, name)).orElse(part);
    }

    /** A part under its right name. */
    private record NamedPart(EntityPart part, String name) implements EntityPart {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Optional<String> getFileName() {
            return part.getFileName();
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
