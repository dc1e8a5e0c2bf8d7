package org.nanwang.sdk.pack.rule;

import java.util.Optional;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.BundleManifest;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.sdk.pack.descriptor.DescriptorReading;

/**
 * The content of a bundle whose file is sound.
 *
 * @param content its files
 * @param manifest its manifest; without any header when there is none
 * @param reading what came of reading its descriptor; empty when there is none
 * @param shared what it may import
 * @param archives the bundle itself and the libraries in it
 */
public record Bundle(
        JarContent content, BundleManifest manifest, Optional<DescriptorReading> reading, SharedPackages shared,
        Archives archives) {

    /** Looks at a jar's content. */
    public static Bundle of(JarContent content, SharedPackages shared, Archives archives) {
        return new Bundle(content, BundleManifest.parse(content.read(BundleManifest.PATH).orElse(new byte[0])),
                content.read(DescriptorReader.PATH).map(new DescriptorReader()::read), shared, archives);
    }

    /** Gives the descriptor; empty when it is missing or has problems, which is a finding of its own. */
    public Optional<AppDescriptor> descriptor() {
        return reading.flatMap(DescriptorReading::descriptor);
    }
}
