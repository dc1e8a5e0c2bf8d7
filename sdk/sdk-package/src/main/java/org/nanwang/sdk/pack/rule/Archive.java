package org.nanwang.sdk.pack.rule;

import org.nanwang.sdk.pack.content.JarContent;

/**
 * Files that become an app: those of the bundle itself, or of a library in it.
 *
 * @param library its path in the bundle; empty for the bundle itself
 * @param content its files
 * @param jar the digest of the library's file; empty for the bundle itself
 */
public record Archive(String library, JarContent content, String jar) {

    /** Tells whether it is the bundle itself. */
    public boolean isApp() {
        return library.isEmpty();
    }

    /** Gives the place of one of its files, as findings tell it. */
    public String place(String path) {
        return isApp() ? path : library + "!/" + path;
    }
}
