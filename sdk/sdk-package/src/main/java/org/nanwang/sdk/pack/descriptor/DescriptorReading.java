package org.nanwang.sdk.pack.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.PackageError;

/**
 * What came of reading a descriptor.
 *
 * @param descriptor there when there is no problem
 * @param problems all of them, in the order of the file
 */
public record DescriptorReading(Optional<AppDescriptor> descriptor, List<DescriptorProblem> problems) {

    /**
     * Gives the descriptor.
     *
     * @param source the file's name, for the refusal
     * @throws Refusal if there are problems, listing them all
     */
    public AppDescriptor orRefuse(Object source) {
        return descriptor.orElseThrow(() -> new Refusal(PackageError.DESCRIPTOR_INVALID, source, problems.stream()
                .map(problem -> "  " + problem.place() + " " + problem.message().en())
                .collect(Collectors.joining("\n"))));
    }
}
