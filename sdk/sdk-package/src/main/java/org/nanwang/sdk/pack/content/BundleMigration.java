package org.nanwang.sdk.pack.content;

/**
 * A step of an app's schema.
 *
 * @param name the file's name, without folders; steps run in the order of their names
 * @param sql the whole file
 */
public record BundleMigration(String name, String sql) {
}
