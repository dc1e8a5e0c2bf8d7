package org.nanwang.sdk.pack.promise;

/**
 * A property of an object, or a parameter.
 *
 * @param shape what it can be
 * @param required whether it has to be there
 */
record Part(Shape shape, boolean required) {
}
