package io.askmydocs.connector.confluence.convert.parse;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import nu.xom.Builder;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Makes the one kind of XML builder this connector uses. XOM's own constructor picks whatever parser is on the class
 * path, and switches external entities back on in one it is given; so the doctype itself is refused, and everything
 * else that could open something is shut as well.
 */
final class SecureReaders {
    private static final String SAX = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";

    private SecureReaders() {}

    static Builder newBuilder() {
        try {
            return new Builder(newReader());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own XML parser cannot be made safe; use a standard JDK.", e);
        }
    }

    private static XMLReader newReader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setValidating(false);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        XMLReader reader = parser.getXMLReader();
        reader.setEntityResolver(SecureReaders::refuse);
        reader.setErrorHandler(new Strict());
        return reader;
    }

    private static InputSource refuse(String publicId, String systemId) throws SAXException {
        throw new SAXException(String.format(Locale.ROOT, "External entity refused: %s", systemId));
    }

    /** Without one the JDK prints every error to the standard error stream. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
