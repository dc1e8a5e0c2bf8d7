package org.nanwang.tests;

import jakarta.jws.WebMethod;
import jakarta.jws.WebService;

/** Echoes over SOAP. Compiled into test apps. */
@WebService(serviceName = "Echo", targetNamespace = "urn:nanwang:test")
public class EverythingSoap {

    /** Gives back what it is given. */
    @WebMethod
    public String echo(String text) {
        return text;
    }
}
