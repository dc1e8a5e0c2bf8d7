package org.nanwang.kernel.apps.resource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.upgrade.Preview;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * What another release would change, in the reader's language.
 *
 * @param from the version that is desired now
 * @param to the version looked at
 * @param permissions what it asks for
 * @param dropped what the present release asks for and this one does not
 * @param schema of its configuration
 * @param problems of the present configuration with that schema
 * @param destructive the steps of its migrations that take something away from the release of now
 */
public record PreviewView(ReleaseVersion from, ReleaseVersion to, List<AskedView> permissions, Set<String> dropped,
        Map<String, Object> schema, List<String> problems, List<DestructiveView> destructive) {
    /**
     * A step that takes something away.
     *
     * @param migration its file
     * @param line where in it
     * @param statement its first words
     * @param harm what it takes away
     * @param reason the vendor's
     */
    public record DestructiveView(String migration, int line, String statement, List<String> harm, Optional<String> reason) {
    }

    /**
     * A permission it asks for.
     *
     * @param name of the permission
     * @param reason the vendor's
     * @param approved whether the marketplace has approved it
     * @param granted whether the county has granted it
     * @param added whether it is new: an upgrade waits until the county says what it grants
     */
    public record AskedView(String name, String reason, boolean approved, boolean granted, boolean added) {
    }

    static PreviewView of(Preview preview, Locale language) {
        return new PreviewView(preview.from(), preview.to(), preview.permissions().stream().map(asked -> new AskedView(
                asked.name(), asked.reason().in(language), asked.approved(), asked.granted(), asked.added())).toList(),
                preview.dropped(), preview.schema(), preview.problems(), preview.destructive().stream().map(step -> new DestructiveView(
                step.migration(), step.line(), step.statement(), step.harm().stream().map(text -> text.in(language)).toList(),
                step.reason())).toList());
    }
}
