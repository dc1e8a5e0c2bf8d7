package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nanwang.kernel.http.json.Identifiers;
import org.nanwang.sdk.money.Money;

/** The OpenAPI document of some resources, written when it is first asked for. */
final class OpenApiDocument {

    private final String title;
    private final String version;
    private final String address;
    private final Set<Class<?>> resources = new LinkedHashSet<>();
    private byte[] written;

    OpenApiDocument(String title, String version, String address, List<Object> resources) {
        this.title = title;
        this.version = version;
        this.address = address;
        resources.forEach(resource -> this.resources.add(resource.getClass()));
    }

    synchronized byte[] json() {
        if (written == null) {
            written = write();
        }
        return written;
    }

    private byte[] write() {
        // Swagger keeps the models of all apps in statics: one at a time, and everything forgotten afterwards
        synchronized (OpenApiDocument.class) {
            try {
                Identifiers.READERS.keySet().forEach(type ->
                        PrimitiveType.customClasses().put(type.getName(), PrimitiveType.STRING));
                PrimitiveType.customClasses().put(Money.class.getName(), PrimitiveType.LONG);
                OpenAPI document = new Reader(new OpenAPI()).read(resources);
                document.info(new Info().title(title).version(version)).servers(List.of(new Server().url(address)));
                return Json.mapper().writeValueAsBytes(document);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            } finally {
                ModelConverters.reset();
                TypeFactory.defaultInstance().clearCache();
                Json.mapper().getTypeFactory().clearCache();
            }
        }
    }
}
