/** Tests an app on a real node: same kernel, same database, same checks as in production. */
package org.nanwang.testkit;
