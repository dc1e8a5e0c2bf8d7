package org.nanwang.sdk.pack.descriptor;

import org.nanwang.sdk.pack.LocalizedText;

/**
 * Something wrong in a descriptor.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong and what to do
 */
public record DescriptorProblem(int line, int column, LocalizedText message) {

    /** Writes the place as editors do: {@code app.yaml:3:7}. */
    public String place() {
        return "app.yaml:" + line + ":" + column;
    }
}
