package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Resources of one kind, as documents. */
interface Resources {

    /** Gives what one is made of. */
    Shape shape();

    /** Adds one. */
    ObjectNode create(Desk desk, ObjectNode document);

    /** Finds one. */
    Optional<ObjectNode> find(Desk desk, String id, Attributes attributes);

    /** Finds many. */
    Search.Found search(Desk desk, Search search, Attributes attributes);

    /**
     * Replaces one by what is made of it.
     *
     * @param version what has to be its version, if anything
     */
    ObjectNode change(Desk desk, String id, Optional<String> version, UnaryOperator<ObjectNode> change);

    /** Removes one. */
    void remove(Desk desk, String id, Optional<String> version);
}
