/** Words of texts in Chinese and English, as a search finds them. The only place that knows of Lucene. */
package org.nanwang.marketplace.words;
