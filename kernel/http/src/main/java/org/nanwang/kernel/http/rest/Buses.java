package org.nanwang.kernel.http.rest;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.bus.extension.ExtensionManagerBus;

/** Makes the CXF bus of each container. */
final class Buses {

    private static final int KEPT_IN_MEMORY = 256 << 10;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_PART_HEADER = 4096;

    private final Map<String, Object> properties;

    /** Prepares: bigger parts of a body are kept in {@code spool} while a request lasts. */
    Buses(Path spool, long largestBody) {
        properties = Map.of(
                AttachmentDeserializer.ATTACHMENT_DIRECTORY, spool.toString(),
                AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, String.valueOf(KEPT_IN_MEMORY),
                AttachmentDeserializer.ATTACHMENT_MAX_SIZE, largestBody,
                AttachmentDeserializer.ATTACHMENT_MAX_COUNT, MOST_PARTS,
                AttachmentDeserializer.ATTACHMENT_MAX_HEADER_SIZE, String.valueOf(LONGEST_PART_HEADER),
                "replace.loopback.address.with.localhost", false,
                "org.apache.cxf.jaxrs.skip.jakarta.json.providers.registration", true,
                "skip.default.json.provider.registration", true);
        // the first bus becomes a static default: let it be one that no app hangs on
        within(() -> {
            if (BusFactory.getDefaultBus(false) == null) {
                BusFactory.setDefaultBus(make());
            }
            return null;
        });
    }

    Bus create() {
        return within(this::make);
    }

    private Bus make() {
        return new ExtensionManagerBus(null, properties, Buses.class.getClassLoader());
    }

    /** Works with the kernel's class loader in the thread: CXF and JAXB look for their parts there. */
    static <T> T within(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Buses.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
