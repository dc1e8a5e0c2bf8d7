package org.nanwang.kernel.http.rest;

import jakarta.jws.WebService;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.WriterInterceptor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an app has published so far. */
final class Publications {

    private static final Pattern SOAP_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private static final List<Class<?>> PROVIDERS = List.of(ContainerRequestFilter.class, ContainerResponseFilter.class,
            ReaderInterceptor.class, WriterInterceptor.class, MessageBodyReader.class, MessageBodyWriter.class,
            ExceptionMapper.class, ContextResolver.class, ParamConverterProvider.class, DynamicFeature.class, Feature.class);

    private final List<Object> resources = new ArrayList<>();
    private final List<Object> providers = new ArrayList<>();
    private final Map<String, Object> endpoints = new LinkedHashMap<>();
    private boolean sealed;

    synchronized void add(Object... published) {
        requireOpen();
        for (Object object : published) {
            add(object);
        }
    }

    private void add(Object object) {
        Class<?> type = object.getClass();
        boolean resource = isResource(type);
        boolean provider = PROVIDERS.stream().anyMatch(kind -> kind.isInstance(object));
        if (!resource && !provider) {
            throw new IllegalArgumentException("class '" + type.getName() + "' is neither a resource nor a provider:"
                    + " annotate a resource with jakarta.ws.rs.Path, or implement a provider of jakarta.ws.rs.ext");
        }
        requirePublic(type);
        if (Stream.concat(resources.stream(), providers.stream()).anyMatch(other -> other.getClass() == type)) {
            throw new IllegalArgumentException("class '" + type.getName() + "' is published already: publish one instance");
        }
        (resource ? resources : providers).add(object);
    }

    synchronized void addSoap(String name, Object endpoint) {
        requireOpen();
        Class<?> type = endpoint.getClass();
        if (!SOAP_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("endpoint name '" + name + "' is not one word of letters, digits and hyphens");
        }
        if (!type.isAnnotationPresent(WebService.class)) {
            throw new IllegalArgumentException(
                    "class '" + type.getName() + "' is no endpoint: annotate it with jakarta.jws.WebService");
        }
        requirePublic(type);
        requireNoRoles(type);
        if (endpoints.putIfAbsent(name, endpoint) != null) {
            throw new IllegalArgumentException("endpoint name '" + name + "' is taken: choose another");
        }
    }

    synchronized void seal() {
        sealed = true;
    }

    List<Object> resources() {
        return resources;
    }

    List<Object> providers() {
        return providers;
    }

    Map<String, Object> endpoints() {
        return endpoints;
    }

    private void requireOpen() {
        if (sealed) {
            throw new IllegalStateException("nothing can be published any more: publish while start(city) runs");
        }
    }

    private static void requirePublic(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException(
                    "class '" + type.getName() + "' is not public, so the platform cannot call it: make it public");
        }
    }

    /** What nobody enforces must not look as if it were. */
    private static void requireNoRoles(Class<?> type) {
        boolean ruled = Stream.of(type.getMethods()).anyMatch(method -> !RoleRules.of(type, method).equals(RoleRule.EVERYONE));
        if (ruled) {
            throw new IllegalArgumentException("class '" + type.getName() + "' has role annotations, which hold for REST"
                    + " resources only: publish a resource instead");
        }
    }

    private static boolean isResource(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Path.class)
                    || Stream.of(each.getInterfaces()).anyMatch(face -> face.isAnnotationPresent(Path.class))) {
                return true;
            }
        }
        return false;
    }
}
