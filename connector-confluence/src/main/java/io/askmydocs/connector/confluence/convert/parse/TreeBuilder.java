package io.askmydocs.connector.confluence.convert.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nu.xom.Element;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the XOM tree from the parser's events. XOM's own builder checks every name again that the parser has checked;
 * this one copies a prototype of the same name instead. Comments and processing instructions are left out, and the parts
 * of a text, character data sections among them, become one.
 */
final class TreeBuilder extends DefaultHandler {
    private static final int MAX_PROTOTYPES = 512;

    /** What editors write for themselves, on every element there is. */
    private static final Set<String> MACHINE = Set.of(
            "ac:macro-id",
            "ac:schema-version",
            "ac:local-id",
            "local-id",
            "ac:breakout-mode",
            "ac:breakout-width",
            "data-layout",
            "data-local-id",
            "data-table-width",
            "data-highlight-colour",
            "class",
            "ri:version-at-save",
            "ri:local-id");

    private final Map<String, StorageElement> elements = new HashMap<>();
    private final StringBuilder longer = new StringBuilder();
    private String text = "";
    private @Nullable Element root;
    private @Nullable Element open;

    /** The finished tree; nothing of it is kept. */
    @Nullable
    Element takeRoot() {
        Element taken = root;
        root = null;
        open = null;
        endOfText();
        return taken;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes given) {
        StorageElement element = element(qualifiedName, uri);
        if (open == null) {
            root = element;
        } else {
            endText();
            open.appendChild(element);
        }
        open = element;
        int count = given.getLength();
        if (count > 0) {
            element.expect(count);
            attributes(given, count, element);
        }
    }

    private static void attributes(Attributes given, int count, StorageElement element) {
        for (int i = 0; i < count; i++) {
            String name = given.getQName(i);
            if (!MACHINE.contains(name) && !name.startsWith("xmlns")) {
                element.put(given.getLocalName(i), given.getValue(i));
            }
        }
    }

    private StorageElement element(String qualifiedName, String uri) {
        StorageElement prototype = elements.get(qualifiedName);
        if (prototype != null && prototype.getNamespaceURI().equals(uri)) {
            return new StorageElement(prototype);
        }
        StorageElement element = new StorageElement(qualifiedName, uri);
        if (elements.size() < MAX_PROTOTYPES) {
            elements.put(qualifiedName, new StorageElement(element));
        }
        return element;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!longer.isEmpty()) {
            longer.append(characters, start, length);
        } else if (text.isEmpty()) {
            text = new String(characters, start, length);
        } else {
            longer.append(text).append(characters, start, length);
        }
    }

    private void endText() {
        String ended = endOfText();
        if (open != null && !ended.isEmpty()) {
            open.appendChild(new Leaf(ended));
        }
    }

    /** Most texts come in one piece. */
    private String endOfText() {
        String ended = longer.isEmpty() ? text : longer.toString();
        longer.setLength(0);
        text = "";
        return ended;
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        endText();
        open = open != null && open.getParent() instanceof Element parent ? parent : null;
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        throw new SAXException("An entity that is not XML's own: " + name);
    }

    @Override
    public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId) throws SAXException {
        throw new SAXException("An external entity: " + systemId);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }
}
