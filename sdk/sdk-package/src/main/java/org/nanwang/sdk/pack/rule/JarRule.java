package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;

/** Something that a bundle's own files have to keep, and those of the libraries in it as well. */
interface JarRule {

    /** Looks for offences in one jar. */
    List<Finding> check(JarContent content, SharedPackages shared);
}
