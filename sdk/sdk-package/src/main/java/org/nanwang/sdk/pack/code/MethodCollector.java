package org.nanwang.sdk.pack.code;

import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Finds the lines of a method that refer to something, by a call or by a constant that leads to one. */
final class MethodCollector extends MethodVisitor {

    /** Whom the JVM asks to link what compilers of Java write. */
    private static final Set<String> LINKERS = Set.of("java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory", "java/lang/invoke/ConstantBootstraps",
            "java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps", "java/lang/runtime/TemplateRuntime");
    private static final int DEEPEST = 8;

    private static final String LINKING = "(Ljava/lang/invoke/MethodHandles$Lookup;";

    private final String name;
    private final ClassCollector collector;
    private int line;

    MethodCollector(String name, ClassCollector collector) {
        super(ClassCollector.ASM);
        this.name = name;
        this.collector = collector;
    }

    /** Tells whether the JVM may be meant to link code by it, unlike what compilers of Java write. */
    static boolean links(Member member) {
        return member.descriptor().startsWith(LINKING) && !LINKERS.contains(member.owner());
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return RolesVisitor.of(descriptor, role -> collector.role(name, role));
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String member, String descriptor, boolean ofInterface) {
        refer(owner, member, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String member, String descriptor) {
        refer(owner, member, descriptor);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        collector.refer(name, line, Member.ofClass(type));
    }

    @Override
    public void visitInvokeDynamicInsn(String member, String descriptor, Handle bootstrap, Object... arguments) {
        linker(bootstrap);
        for (Object argument : arguments) {
            constant(argument, 0);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value, 0);
    }

    /** Constants made of constants could be many times more than the class is long; the constant pool names all of them. */
    private void constant(Object value, int depth) {
        if (!collector.hasPatience()) {
            return;
        }
        if (value instanceof Handle handle) {
            refer(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof ConstantDynamic dynamic && depth < DEEPEST) {
            linker(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(dynamic.getBootstrapMethodArgument(i), depth + 1);
            }
        }
    }

    private void linker(Handle bootstrap) {
        refer(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
        if (!LINKERS.contains(bootstrap.getOwner())) {
            collector.bootstrap(name, line, new Member(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc()));
        }
    }

    private void refer(String owner, String member, String descriptor) {
        collector.refer(name, line, new Member(owner, member, descriptor));
    }
}
