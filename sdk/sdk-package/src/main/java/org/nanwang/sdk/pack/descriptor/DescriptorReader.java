package org.nanwang.sdk.pack.descriptor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.AppDescriptor;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a descriptor. Safe for any input: only plain data is made of it, within limits of size and depth. */
public final class DescriptorReader {

    /** Where a bundle keeps its descriptor. */
    public static final String PATH = AppDescriptor.PATH;

    /** Reads a descriptor's file. */
    public DescriptorReading read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException e) {
            Problems problems = new Problems();
            problems.add(Optional.empty(), "not-utf-8");
            return new DescriptorReading(Optional.empty(), problems.inOrder());
        }
    }

    /** Reads a descriptor's text. */
    public DescriptorReading read(String yaml) {
        Problems problems = new Problems();
        Optional<Node> root = new YamlTree(problems).read(yaml);
        Optional<AppDescriptor> descriptor = root.flatMap(node -> new DescriptorForm(problems).read(node));
        List<DescriptorProblem> found = problems.inOrder();
        return new DescriptorReading(found.isEmpty() ? descriptor : Optional.empty(), found);
    }
}
