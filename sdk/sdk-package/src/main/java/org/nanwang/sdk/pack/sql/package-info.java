/** Takes SQL apart as PostgreSQL does, as far as the borders of statements and their words; it runs nothing. */
package org.nanwang.sdk.pack.sql;
