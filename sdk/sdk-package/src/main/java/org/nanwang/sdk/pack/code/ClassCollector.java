package org.nanwang.sdk.pack.code;

import java.util.HashSet;
import java.util.Set;
import org.nanwang.sdk.pack.rule.Archive;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the methods and lines where a class refers to what is wanted. */
final class ClassCollector extends ClassVisitor {

    static final int ASM = Opcodes.ASM9;
    private static final int MOST_CONSTANTS = 50_000;

    private final Archive archive;
    private final ClassFact type;
    private final Set<Member> wanted;
    private final Code code;
    private final Set<Member> seen = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private int constants;

    ClassCollector(Archive archive, ClassFact type, Set<Member> wanted, Code code) {
        super(ASM);
        this.archive = archive;
        this.type = type;
        this.wanted = wanted;
        this.code = code;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return RolesVisitor.of(descriptor, role -> code.add(new RoleUse(role, site("", 0, Member.ofClass(type.name())))));
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            code.add(site(name, 0, new Member(Member.NATIVE, type.name().replace('/', '.') + "." + name, descriptor)));
        }
        return new MethodCollector(name, this);
    }

    boolean hasPatience() {
        return ++constants <= MOST_CONSTANTS;
    }

    void role(String method, String role) {
        code.add(new RoleUse(role, site(method, 0, Member.ofClass(type.name()))));
    }

    /** Takes a reference; of many in one method the first counts. */
    void refer(String method, int line, Member member) {
        if (wanted.contains(member)) {
            seen.add(member);
            tell(method, line, member);
        }
    }

    void bootstrap(String method, int line, Member member) {
        tell(method, line, new Member(Member.BOOTSTRAP, member.words(), member.descriptor()));
    }

    private void tell(String method, int line, Member member) {
        if (told.add(method + "\n" + member)) {
            code.add(site(method, line, member));
        }
    }

    /** Tells of what the class can refer to and no instruction was seen to. */
    void finish() {
        wanted.stream().filter(member -> !seen.contains(member))
                .forEach(member -> code.add(site("", 0, member)));
    }

    private Site site(String method, int line, Member member) {
        return new Site(archive, type, method, line, member);
    }
}
