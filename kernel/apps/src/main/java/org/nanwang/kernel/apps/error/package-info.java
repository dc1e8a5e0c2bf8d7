/** What this module refuses, in both languages. */
package org.nanwang.kernel.apps.error;
