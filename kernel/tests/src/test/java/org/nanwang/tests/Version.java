package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Manifest;

/** Tells which release answers: the bundle's own version, read from its manifest. Compiled into test apps. */
@Path("version")
public class Version {

    /** Gives the version. */
    @GET
    public String version() throws IOException {
        try (InputStream manifest = getClass().getClassLoader().getResourceAsStream("META-INF/MANIFEST.MF")) {
            return new Manifest(manifest).getMainAttributes().getValue("Bundle-Version");
        }
    }
}
