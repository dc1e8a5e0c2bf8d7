/** What operators want and what the node has reached, as the database holds it. */
package org.nanwang.kernel.apps.installation;
