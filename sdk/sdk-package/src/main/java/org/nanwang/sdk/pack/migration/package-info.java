/** What the migrations of a release do to a schema on which the release before still runs, as far as their text tells. */
package org.nanwang.sdk.pack.migration;
