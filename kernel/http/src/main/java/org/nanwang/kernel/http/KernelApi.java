package org.nanwang.kernel.http;

import java.util.List;

/**
 * JAX-RS resources of the kernel's own modules at one address.
 *
 * @param path where, such as {@code /platform}; the resources' own paths are relative to it
 * @param identified whether an Authorization header there is a bearer token that must be valid, and whether the
 *     resources are described in an {@code openapi.json} beside them
 * @param resources what answers
 */
public record KernelApi(String path, boolean identified, List<Object> resources) {

    /** Copies the resources. */
    public KernelApi {
        resources = List.copyOf(resources);
    }

    /** Makes resources that are told who calls. */
    public static KernelApi of(String path, List<Object> resources) {
        return new KernelApi(path, true, resources);
    }

    /** Makes resources that find out for themselves who calls, as a token endpoint does. */
    public static KernelApi open(String path, Object... resources) {
        return new KernelApi(path, false, List.of(resources));
    }
}
