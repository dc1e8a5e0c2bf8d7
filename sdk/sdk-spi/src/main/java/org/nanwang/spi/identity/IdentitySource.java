package org.nanwang.spi.identity;

import org.nanwang.sdk.provider.NeedsPermission;
import org.nanwang.sdk.provider.Provider;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An outside system by which people sign in: a province's citizen app, a bank, another OpenID provider. The platform shows
 * a button, sends the browser to where {@link #begin} says, takes what the browser brings back, and asks {@link #complete}
 * who it is.
 *
 * <p>The platform makes the {@code state}, ties it to the browser and takes it back once. A source keeps what it must
 * remember of an attempt in {@link SourceStep#memory()}, not in itself: another instance may complete what this one began.
 *
 * <p>Both methods may refuse with any {@link org.nanwang.sdk.error.Refusal}, whose text the person reads in their language;
 * {@link SourceError} has the usual ones. They answer within the time a request may take and bound their own calls to the
 * outside system by less, so that the person reads what is wrong.
 *
 * @since 1.0
 */
@ConsumerType
@NeedsPermission("identity:provide")
public interface IdentitySource extends Provider<SourceFace> {

    /**
     * Begins an attempt of somebody to sign in.
     *
     * @param request never null
     * @return where the browser goes now, never null
     * @throws org.nanwang.sdk.error.Refusal if nobody can sign in at this moment
     */
    SourceStep begin(SourceRequest request);

    /**
     * Completes an attempt. The state has been checked; everything else in the answer has not, and is to be taken as a
     * stranger's word until the outside system itself confirms it.
     *
     * @param answer never null
     * @return who it is, never null
     * @throws org.nanwang.sdk.error.Refusal if it is nobody, or cannot be told
     */
    Identified complete(SourceAnswer answer);
}
