package io.askmydocs.connector.confluence.convert.parse;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.Reader;
import nu.xom.Element;
import nu.xom.XMLException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one XML reader of this connector: Aalto's namespace-aware SAX parser, named explicitly, so that no other parser on
 * the class path takes its place. It reads no DTD and expands no entity but XML's five, so there is nothing it could open
 * or blow up; a document that names another entity is not well-formed to it. Not thread-safe; one per thread, since
 * making one costs more than a small parse.
 */
final class SafeReader {
    private static final ThreadLocal<SafeReader> READERS = ThreadLocal.withInitial(SafeReader::new);

    private final TreeBuilder tree = new TreeBuilder();
    private final XMLReader reader;

    private SafeReader() {
        SAXParserFactoryImpl factory = new SAXParserFactoryImpl();
        factory.setNamespaceAware(true);
        try {
            reader = factory.newSAXParser().getXMLReader();
        } catch (SAXException e) {
            throw new IllegalStateException("The XML parser cannot be made; check the connector's libraries.", e);
        }
        reader.setContentHandler(tree);
        reader.setEntityResolver(tree);
        reader.setErrorHandler(tree);
    }

    static SafeReader ofThisThread() {
        return READERS.get();
    }

    /** The document's root, or nothing when it is not well-formed. */
    @Nullable
    Element read(Reader document) {
        try {
            reader.parse(new InputSource(document));
            return tree.takeRoot();
        } catch (SAXException | XMLException e) {
            tree.takeRoot();
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory could not be read.", e);
        }
    }
}
