/** The node's PostgreSQL: the kernel's own schema, one role and schema per installation, migrations and pools. */
package org.nanwang.kernel.storage;
