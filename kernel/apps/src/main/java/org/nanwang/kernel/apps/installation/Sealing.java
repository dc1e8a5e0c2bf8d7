package org.nanwang.kernel.apps.installation;

/** Encrypts with a key that is not in the database. */
public interface Sealing {

    /** Encrypts; what is sealed for one purpose does not open for another. */
    String seal(String purpose, String text);

    /** Decrypts. */
    String open(String purpose, String sealed);
}
