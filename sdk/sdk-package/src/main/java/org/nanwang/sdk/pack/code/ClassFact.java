package org.nanwang.sdk.pack.code;

import java.util.List;

/**
 * What is kept of a class.
 *
 * @param path its file in the archive
 * @param name with slashes
 * @param parents superclass and interfaces
 * @param synthetic whether a compiler made it up
 */
record ClassFact(String path, String name, List<String> parents, boolean synthetic) {
}
