package org.nanwang.sdk.pack.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.people.PersonField;

/** Reads {@code permissions}. What begins like a permission of a capability has to be one of its permissions. */
final class Permissions {

    private static final List<String> KEYS = List.of("name", "reason");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(:[a-z][a-z0-9.-]*)+");
    private static final String PEOPLE = "people:";
    private static final List<String> OF_PEOPLE =
            Arrays.stream(PersonField.values()).map(PersonField::permission).toList();
    private static final int REASON_LENGTH = 300;

    List<PermissionRequest> read(Field field) {
        List<PermissionRequest> requests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : field.items()) {
            request(item).ifPresent(request -> {
                requests.add(request);
                if (!names.add(request.name())) {
                    item.problem("permission-twice", request.name());
                }
            });
        }
        return List.copyOf(requests);
    }

    private Optional<PermissionRequest> request(Field item) {
        Section section = item.section(KEYS);
        Optional<String> name = section.required("name").flatMap(this::name);
        Optional<LocalizedText> reason = section.required("reason").flatMap(field -> field.localized(REASON_LENGTH));
        return name.flatMap(granted -> reason.map(why -> new PermissionRequest(granted, why)));
    }

    private Optional<String> name(Field field) {
        Optional<String> name = field.match("not-a-permission", NAME);
        name.filter(text -> text.startsWith(PEOPLE) && !OF_PEOPLE.contains(text)).ifPresent(text ->
                field.problems().add(field.node(), "no-such-field", text, String.join(", ", OF_PEOPLE)));
        return name;
    }
}
