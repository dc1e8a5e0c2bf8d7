package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.JarMember;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/** A bundle unpacks to a size that can be borne. What entries claim is looked at first, then what they truly hold. */
final class SizeLimits implements Rule<Container> {

    static final int MOST_ENTRIES = 20_000;
    static final long LONGEST_ENTRY = 64L << 20;
    static final long LONGEST_TOTAL = 256L << 20;
    static final int HIGHEST_RATIO = 100;
    private static final long RATIO_COUNTS_FROM = 1L << 20;
    private static final Offence OFFENCE = new Offence("size-limits");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Container container) {
        List<JarMember> members = container.members();
        if (members.size() > MOST_ENTRIES) {
            return List.of(OFFENCE.variant("entries", container.jar().getFileName(), members.size(), MOST_ENTRIES));
        }
        List<Finding> claims = members.stream().filter(this::isTooLong)
                .map(member -> OFFENCE.variant("entry", member.name(), member.size(), LONGEST_ENTRY, HIGHEST_RATIO))
                .toList();
        if (!claims.isEmpty()) {
            return claims;
        }
        long total = members.stream().mapToLong(JarMember::size).sum();
        if (total > LONGEST_TOTAL) {
            return List.of(OFFENCE.variant("total", container.jar().getFileName(), total, LONGEST_TOTAL));
        }
        return isUnique(members) ? lies(container) : List.of();
    }

    private boolean isUnique(List<JarMember> members) {
        List<String> files = members.stream().filter(member -> !member.isFolder()).map(JarMember::name).toList();
        return files.stream().distinct().count() == files.size();
    }

    private boolean isTooLong(JarMember member) {
        return member.size() > LONGEST_ENTRY
                || member.size() > RATIO_COUNTS_FROM && member.size() > HIGHEST_RATIO * member.compressedSize();
    }

    /** Claims within the limits bound the work here: no entry is unpacked beyond what it claims. */
    private List<Finding> lies(Container container) {
        try (JarContent content = JarContent.open(container.jar())) {
            return container.members().stream().filter(member -> !member.isFolder())
                    .flatMap(member -> lie(content, member).stream()).toList();
        } catch (UnreadableJarException e) {
            return List.of();
        }
    }

    private List<Finding> lie(JarContent content, JarMember member) {
        try {
            long length = content.measure(member.name(), member.size());
            return length == member.size() ? List.of()
                    : List.of(OFFENCE.variant("lie", member.name(), member.size()));
        } catch (UnreadableJarException e) {
            return List.of(OFFENCE.variant("damaged", member.name(), e.getMessage()));
        }
    }
}
