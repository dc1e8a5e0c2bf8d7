package org.nanwang.sdk.pack.promise;

import java.util.Optional;

/**
 * What says something of a property: a field, a method, a record's component or a parameter of a constructor.
 *
 * @param name as the code has it
 * @param type its type
 * @param notes its annotations
 * @param visible whether it makes the property one of the JSON, as it does in a field only when public
 * @param needed whether no object can be made without it
 */
record Property(String name, JavaType type, Notes notes, boolean visible, boolean needed) {

    static final String PROPERTY = Notes.JACKSON + "JsonProperty;";
    private static final String IGNORE = Notes.JACKSON + "JsonIgnore;";

    /** Takes two that speak of the same. */
    Property and(Property other) {
        return new Property(name, visible ? type : other.type, notes.and(other.notes), visible || other.visible, needed || other.needed);
    }

    String jsonName() {
        return notes.text(PROPERTY, "value").or(() -> notes.text(Notes.JACKSON + "JsonGetter;", "value"))
                .or(() -> notes.text(Notes.JACKSON + "JsonSetter;", "value")).filter(text -> !text.isEmpty()).orElse(name);
    }

    boolean isFor(Use use) {
        boolean ignored = notes.has(IGNORE) && !notes.text(IGNORE, "value").equals(Optional.of("false"));
        return visible && !ignored && !notes.names(PROPERTY, "access", use == Use.READ ? "WRITE_ONLY" : "READ_ONLY");
    }

    boolean isUnwrapped() {
        return notes.has(Notes.JACKSON + "JsonUnwrapped;");
    }

    boolean isRequired() {
        return notes.flag(PROPERTY, "required") || isDemanded(notes) || needed && WellKnown.isPrimitive(type);
    }

    /** Tells whether an annotation says that it has to be there. */
    static boolean isDemanded(Notes notes) {
        return notes.names().anyMatch(note -> note.matches("Ljakarta/validation/constraints/Not(Null|Empty|Blank);"))
                || notes.flag(Notes.OPEN_API + "Parameter;", "required");
    }
}
