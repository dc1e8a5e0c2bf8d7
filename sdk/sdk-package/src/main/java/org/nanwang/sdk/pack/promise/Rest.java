package org.nanwang.sdk.pack.promise;

import java.util.Map;

/**
 * The REST interface of a bundle.
 *
 * @param operations by method and path: {@code GET /lots/{}}
 * @param read what references in answers mean
 * @param written what references in requests mean
 */
record Rest(Map<String, Operation> operations, Map<String, Shape> read, Map<String, Shape> written) {
}
