package org.nanwang.sdk.pack.supply;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the names of licences from a {@code pom.xml}, which nobody vouches for: no entities, no document types. */
final class PomLicences {

    private static final List<String> NAME = List.of("project", "licenses", "license", "name");

    private PomLicences() {
    }

    /** Gives them; none where the file is no XML. */
    static List<String> read(byte[] pom) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return names(factory.createXMLStreamReader(new ByteArrayInputStream(pom)));
        } catch (XMLStreamException e) {
            return List.of();
        }
    }

    private static List<String> names(XMLStreamReader reader) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.removeLast();
            } else if (event == XMLStreamConstants.CHARACTERS && List.copyOf(path).equals(NAME)) {
                names.add(reader.getText().strip());
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }
}
