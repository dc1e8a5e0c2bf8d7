/** The stores of the marketplace in its own PostgreSQL schema. */
package org.nanwang.marketplace.storage;
