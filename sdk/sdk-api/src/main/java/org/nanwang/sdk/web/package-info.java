/** Pages, JAX-RS resources and SOAP endpoints of an installation. */
@Version("1.0.0")
package org.nanwang.sdk.web;

import org.osgi.annotation.versioning.Version;
