package org.nanwang.maven;

import java.util.Set;

/**
 * What a bundle imports.
 *
 * @param header the value of Import-Package; empty when it imports nothing
 * @param leftOut packages that only embedded libraries mention and nobody offers
 */
record Imports(String header, Set<String> leftOut) {
}
