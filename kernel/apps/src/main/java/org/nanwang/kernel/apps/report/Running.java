package org.nanwang.kernel.apps.report;

/**
 * An app in a region, as the marketplace is told of it.
 *
 * @param app its id
 * @param version its release's
 * @param state as this node observes it; what comes up again after a restart serves
 */
public record Running(String app, String version, String state) {
}
