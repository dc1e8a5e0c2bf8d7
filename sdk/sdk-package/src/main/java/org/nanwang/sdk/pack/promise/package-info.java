/** What a release promises to others, and whether the one after it keeps that: REST, events, datasets. */
package org.nanwang.sdk.pack.promise;
