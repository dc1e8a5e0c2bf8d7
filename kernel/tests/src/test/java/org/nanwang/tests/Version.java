package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells which release answers: the bundle's own version, read from its manifest. Compiled into test apps. */
@Path("version")
public class Version {

    /** Gives the version. */
    @GET
    public String version() throws java.io.IOException {
        try (java.io.InputStream manifest = getClass().getClassLoader().getResourceAsStream("META-INF/MANIFEST.MF")) {
            return new java.util.jar.Manifest(manifest).getMainAttributes().getValue("Bundle-Version");
        }
    }
}
