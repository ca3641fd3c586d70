package io.askmydocs.sandbox;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether a storage-format fragment is well-formed once its prefixes are declared and its entities are known. */
final class StorageCheck {
    private StorageCheck() {}

    static Optional<String> problem(String storage) {
        String known = storage.replaceAll("&(?!amp;|lt;|gt;|quot;|apos;|#)\\w+;", "x");
        String document = "<root xmlns:ac=\"a\" xmlns:ri=\"r\" xmlns:at=\"t\">" + known + "</root>";
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(new InputSource(new StringReader(document)), new DefaultHandler());
            return Optional.empty();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
