package org.nanwang.kernel.apps.release;

/**
 * Remembers which bundles this node's rules have found fit. The digest of a bundle is verified at every start; what the
 * rules say of the same bytes stays the same until there are other rules.
 */
public interface FitReleases {
    /** Tells whether the rules of now have found a bundle fit. */
    boolean contains(String sha256);

    /** Remembers that they have. */
    void add(String sha256);
}
