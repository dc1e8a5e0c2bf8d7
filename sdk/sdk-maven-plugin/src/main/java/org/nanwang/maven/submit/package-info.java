/** How a marketplace is asked to take a bundle. */
package org.nanwang.maven.submit;
