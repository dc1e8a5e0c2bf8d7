package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.core.util.ParameterProcessor;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Describes the private fields of a {@code @BeanParam}, which Swagger by itself takes for a body. */
public final class BeanParameters extends AbstractOpenAPIExtension {

    private static final String REST = "jakarta.ws.rs.";

    @Override
    public ResolvedParameter extractParameters(List<Annotation> annotations, Type type, Set<Type> skipped,
            Components components, Consumes ofClass, Consumes ofMethod, boolean withBody, JsonView view,
            Iterator<OpenAPIExtension> others) {
        if (annotations.stream().noneMatch(BeanParam.class::isInstance)) {
            return super.extractParameters(
                    annotations, type, skipped, components, ofClass, ofMethod, withBody, view, others);
        }
        ResolvedParameter all = new ResolvedParameter();
        fields(constructType(type).getRawClass()).forEach(field -> {
            List<Annotation> its = List.of(field.getAnnotations());
            Type form = field.getGenericType();
            new DefaultParameterExtension()
                    .extractParameters(its, form, skipped, components, ofClass, ofMethod, false, view, others)
                    .parameters.forEach(parameter -> all.parameters.add(ParameterProcessor.applyAnnotations(
                            parameter, form, its, components, new String[0], new String[0], view)));
        });
        return all;
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Arrays.stream(field.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().getName().startsWith(REST)));
    }
}
