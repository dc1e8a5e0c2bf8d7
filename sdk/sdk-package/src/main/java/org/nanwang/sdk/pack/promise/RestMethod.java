package org.nanwang.sdk.pack.promise;

import java.util.Set;
import org.nanwang.sdk.pack.promise.Classes.Bound;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method of a resource.
 *
 * @param owner where it is written
 * @param node the method
 * @param notes its annotations
 * @param ofClass those of the resource's class and its parents
 */
record RestMethod(Bound owner, MethodNode node, Notes notes, Notes ofClass) {

    Signature.Method signature() {
        return ObjectParts.method(node);
    }

    JavaType result() {
        return signature().result().with(owner.variables());
    }

    /** Gives media types, its own or those of the class. */
    Set<String> media(String annotation) {
        String name = Notes.REST + annotation + ";";
        return (notes.has(name) ? notes : ofClass).texts(name, "value");
    }
}
