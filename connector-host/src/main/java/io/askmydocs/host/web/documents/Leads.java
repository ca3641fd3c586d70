package io.askmydocs.host.web.documents;

import io.askmydocs.host.kb.Reference;
import io.askmydocs.host.kb.Reference.ToAddress;
import io.askmydocs.host.kb.Reference.ToTitle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Where the links of a text lead: to the page of a document that the host holds, to the web where they led there, and otherwise
 * nowhere, and then they are no links.
 */
final class Leads extends AbstractVisitor {

    private static final Pattern KEPT =
            Pattern.compile("(?:https?://|mailto:).+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Node> found = new ArrayList<>();

    private Leads() {}

    static Leads of(Node document) {
        Leads leads = new Leads();
        document.accept(leads);
        return leads;
    }

    /** The documents that the text may lead to. */
    Set<Reference> references() {
        return found.stream().map(Leads::reference).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Makes the links lead to these addresses. */
    void lead(Map<Reference, String> addresses) {
        // What is inside a link comes after it in the list, and must know what became of it.
        found.forEach(node -> replace(node, Optional.ofNullable(addresses.get(reference(node)))));
    }

    @Override
    public void visit(Link link) {
        found.add(link);
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        found.add(image);
        visitChildren(image);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Wikilink) {
            found.add(node);
        } else {
            visitChildren(node);
        }
    }

    private static Reference reference(Node node) {
        return node instanceof Wikilink wikilink ? new ToTitle(wikilink.title()) : new ToAddress(destination(node));
    }

    private static String destination(Node node) {
        return node instanceof Link link
                ? link.getDestination()
                : node instanceof Image image ? image.getDestination() : "";
    }

    private static void replace(Node node, Optional<String> address) {
        boolean leads = !(node instanceof Wikilink wikilink) || wikilink.settle();
        if (leads && address.isPresent() && !isInLink(node)) {
            become(node, address.map(to -> new Link(to, null)));
        } else if (!KEPT.matcher(destination(node)).matches()) {
            become(node, Optional.empty());
        }
    }

    private static boolean isInLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /** Puts what a link shows where it stood, into another one or as it is. */
    private static void become(Node node, Optional<Link> other) {
        if (node.getFirstChild() == null) {
            node.appendChild(new Text(destination(node)));
        }
        other.ifPresent(node::insertBefore);
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            if (other.isPresent()) {
                other.get().appendChild(child);
            } else {
                node.insertBefore(child);
            }
        }
        node.unlink();
    }
}
