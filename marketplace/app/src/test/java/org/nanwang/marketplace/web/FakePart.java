package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A part of a form. */
record FakePart(String name, byte[] bytes) implements EntityPart {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getFileName() {
        return Optional.of(name);
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public <T> T getContent(Class<T> type) {
        throw new UnsupportedOperationException("parts are read as streams");
    }

    @Override
    public <T> T getContent(GenericType<T> type) {
        throw new UnsupportedOperationException("parts are read as streams");
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return new MultivaluedHashMap<>();
    }

    @Override
    public MediaType getMediaType() {
        return MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
}
