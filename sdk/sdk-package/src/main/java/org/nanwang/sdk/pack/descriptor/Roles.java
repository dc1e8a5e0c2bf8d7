package org.nanwang.sdk.pack.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.pack.LocalizedText;

/** Reads {@code roles}. */
final class Roles {

    private static final List<String> KEYS = List.of("name", "title", "reason");
    private static final Pattern NAME = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int TITLE_LENGTH = 60;
    private static final int REASON_LENGTH = 300;

    List<AppRole> read(Field field) {
        List<AppRole> roles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : field.items()) {
            role(item).ifPresent(role -> {
                roles.add(role);
                if (!names.add(role.name())) {
                    item.problem("role-twice", role.name());
                }
            });
        }
        return List.copyOf(roles);
    }

    private Optional<AppRole> role(Field item) {
        Section section = item.section(KEYS);
        Optional<String> name = section.required("name").flatMap(field -> field.match("not-a-role", NAME));
        Optional<LocalizedText> title = section.required("title").flatMap(field -> field.localized(TITLE_LENGTH));
        Optional<LocalizedText> reason = section.required("reason").flatMap(field -> field.localized(REASON_LENGTH));
        return name.flatMap(word -> title.flatMap(called -> reason.map(why -> new AppRole(word, called, why))));
    }
}
