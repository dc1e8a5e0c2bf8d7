package org.nanwang.sdk.pack.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.ReleasePath;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Reads a class. The constant pool is asked first what the class can refer to at all, so that nothing escapes however the
 * code gets at it: by a lambda, a constant made while running, or an instruction in a place nobody looks. Only classes that
 * refer to something worth knowing are read through, for the method and the line.
 */
final class ClassScanner {

    private static final String OURS = "org/nanwang/";

    private final Watches watches;
    private final Set<String> names;
    private final Code code;

    /** Reads into {@code code}; {@code names} are the classes that the bundle brings. */
    ClassScanner(Watches watches, Set<String> names, Code code) {
        this.watches = watches;
        this.names = names;
        this.code = code;
    }

    void scan(Archive archive, String path) {
        String place = archive.place(path);
        Optional<byte[]> bytes = archive.content().read(path);
        if (bytes.isEmpty()) {
            code.add(new Code.Problem(place, "it is too long", false));
            return;
        }
        try {
            ClassShape.check(bytes.get());
            scan(archive, path, new ClassReader(bytes.get()));
        } catch (UnfitClassException e) {
            code.add(new Code.Problem(place, e.getMessage(), false));
        } catch (RuntimeException | StackOverflowError e) {
            boolean later = ReleasePath.of(path).release() > 0 && e.getMessage() != null && e.getMessage().startsWith("Unsupported");
            code.add(new Code.Problem(place, e.getClass().getSimpleName(), later));
        }
    }

    private void scan(Archive archive, String path, ClassReader reader) throws UnfitClassException {
        ClassFact type = new ClassFact(path, reader.getClassName(),
                Stream.concat(Stream.ofNullable(reader.getSuperName()), Stream.of(reader.getInterfaces())).toList(),
                (reader.getAccess() & Opcodes.ACC_SYNTHETIC) != 0);
        String expected = ReleasePath.of(path).path();
        if (!expected.equals(type.name() + ".class")) {
            throw new UnfitClassException("it holds the class '" + type.name() + "'");
        }
        code.add(type);
        ConstantReader constants = new ConstantReader(reader);
        Set<Member> wanted = new HashSet<>();
        constants.members().stream().filter(this::isWanted).forEach(wanted::add);
        constants.texts().stream().filter(watches::names).forEach(text -> code.addText(archive, text));
        ClassCollector collector = new ClassCollector(archive, type, wanted, code);
        boolean skip = wanted.stream().allMatch(Member::isClass) && constants.members().stream().noneMatch(MethodCollector::links);
        reader.accept(collector, skip ? ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG : ClassReader.SKIP_FRAMES);
        collector.finish();
    }

    /** What the SDK or a watched class has, or what a class of the bundle may have inherited from a watched one. */
    private boolean isWanted(Member member) {
        if (names.contains(member.owner())) {
            return !member.isClass() && watches.mayInherit(member.name());
        }
        return member.owner().startsWith(OURS) && !names.contains(outermost(member.owner())) || !watches.of(member).isEmpty();
    }

    /** A class lists those nested in it, also where a build has left them out. */
    private static String outermost(String name) {
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
