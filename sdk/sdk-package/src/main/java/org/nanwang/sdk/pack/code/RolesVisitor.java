package org.nanwang.sdk.pack.code;

import java.util.function.Consumer;
import org.objectweb.asm.AnnotationVisitor;

/** Reads the names in {@code @RolesAllowed}. */
final class RolesVisitor extends AnnotationVisitor {

    private static final String ROLES_ALLOWED = "Ljakarta/annotation/security/RolesAllowed;";

    private final Consumer<String> roles;

    private RolesVisitor(Consumer<String> roles) {
        super(ClassCollector.ASM);
        this.roles = roles;
    }

    /** Gives a reader for this annotation, none for any other. */
    static AnnotationVisitor of(String descriptor, Consumer<String> roles) {
        return descriptor.equals(ROLES_ALLOWED) ? new RolesVisitor(roles) : null;
    }

    @Override
    public void visit(String name, Object value) {
        roles.accept(String.valueOf(value));
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return this;
    }
}
