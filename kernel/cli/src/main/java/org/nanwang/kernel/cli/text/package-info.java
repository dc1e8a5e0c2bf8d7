/** What people read: texts in both languages, and tables. */
package org.nanwang.kernel.cli.text;
