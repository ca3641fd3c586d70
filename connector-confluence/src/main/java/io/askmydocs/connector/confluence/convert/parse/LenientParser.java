package io.askmydocs.connector.confluence.convert.parse;

import io.askmydocs.connector.confluence.convert.loss.Losses;
import java.util.Set;
import nu.xom.Element;
import nu.xom.XMLException;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads what is not well-formed. jsoup's XML parser keeps character data sections, which its HTML parser would lose. */
final class LenientParser {
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col", "meta", "link", "input", "base", "wbr");

    private LenientParser() {}

    static Element parse(String fragment, Losses losses) {
        Document document = Parser.xmlParser().parseInput(fragment, "");
        Element root = new StorageElement("storage", "");
        Copy copy = new Copy(root, losses);
        NodeTraversor.traverse(copy, document);
        return root;
    }

    /** Copies jsoup's tree without recursion, so that depth does no harm. */
    private static final class Copy implements NodeVisitor {
        private Element parent;
        private final Losses losses;

        Copy(Element root, Losses losses) {
            this.parent = root;
            this.losses = losses;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element element && depth > 0) {
                Element copy = element(element);
                parent.appendChild(copy);
                parent = copy;
            } else if (node instanceof CDataNode data) {
                parent.appendChild(new Leaf(data.text()));
            } else if (node instanceof TextNode text) {
                parent.appendChild(new Leaf(text.getWholeText()));
            } else if (node instanceof DataNode data) {
                parent.appendChild(new Leaf(data.getWholeData()));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element && depth > 0 && parent.getParent() instanceof Element outer) {
                Element closed = parent;
                parent = outer;
                releaseFromVoid(closed, outer);
            }
        }

        /** An unclosed {@code <br>} swallows what follows it; nothing belongs inside. */
        private static void releaseFromVoid(Element closed, Element outer) {
            if (EMPTY.contains(closed.getQualifiedName())) {
                while (closed.getChildCount() > 0) {
                    outer.appendChild(closed.removeChild(0));
                }
            }
        }

        private Element element(org.jsoup.nodes.Element source) {
            StorageElement element = named(source.tagName());
            source.attributes().forEach(attribute -> {
                String name = attribute.getKey();
                element.put(name.substring(name.indexOf(':') + 1), attribute.getValue());
            });
            return element;
        }

        private StorageElement named(String name) {
            try {
                return new StorageElement(name, uri(name));
            } catch (XMLException e) {
                losses.repair("illegal-name", "element");
                return new StorageElement("unreadable", "");
            }
        }

        private static String uri(String name) {
            int colon = name.indexOf(':');
            return colon <= 0 ? "" : "urn:" + name.substring(0, colon);
        }
    }
}
