package org.nanwang.sdk.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Publishes what an installation shows to the world, below {@code /{region}/{app}/}. Everything is published while
 * {@link org.nanwang.sdk.CityApp#start} runs, and reachable only once the instance serves.
 *
 * @since 1.0
 */
@ProviderType
public interface Web {

    /**
     * Publishes Jakarta REST resources and providers at {@code api/}; their OpenAPI document is at
     * {@code openapi.json}. A resource method may take {@code @Context} {@link org.nanwang.sdk.people.Caller}.
     *
     * @param resources instances, each of its own class; never null
     * @throws IllegalStateException once {@code start} has returned
     * @throws IllegalArgumentException if one is neither a resource nor a provider
     */
    void publish(Object... resources);

    /**
     * Publishes a Jakarta XML Web Services endpoint at {@code soap/{name}}, its WSDL at {@code soap/{name}?wsdl}.
     *
     * @param name one word of letters, digits and hyphens, never null
     * @param endpoint an instance of a class annotated with {@code jakarta.jws.WebService}, never null
     * @throws IllegalStateException once {@code start} has returned
     * @throws IllegalArgumentException if the name is taken or malformed, or the class is no endpoint
     */
    void publishSoap(String name, Object endpoint);
}
