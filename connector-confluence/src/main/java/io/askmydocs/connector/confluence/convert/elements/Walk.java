package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.loss.Losses;
import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Link;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Wikilink;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nu.xom.Element;
import nu.xom.Node;
import org.jspecify.annotations.Nullable;

/** One conversion's way through a document: hands each node to its handler and knows what encloses it. */
public final class Walk {
    /** Deeper than any page people write, and shallow enough for the smallest stack. */
    private static final int MAX_DEPTH = 150;

    private final MacroHandler macros;
    private final Surroundings surroundings;
    private final Losses losses;
    private final Element root;
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable Set<String> anchors;
    private boolean insideLink;
    private boolean included;
    private int depth;

    public Walk(Element root, MacroHandler macros, Surroundings surroundings, Losses losses) {
        this.root = root;
        this.macros = macros;
        this.surroundings = surroundings;
        this.losses = losses;
    }

    public List<Block> document() {
        return blocks(root);
    }

    /** What is below the element, as blocks. */
    public List<Block> blocks(Element parent) {
        String text = Xml.onlyText(parent);
        return text == null ? children(parent).blocks() : Flow.paragraph(text);
    }

    public Flow children(Element parent) {
        Flow out = new Flow();
        childrenInto(parent, out);
        return out;
    }

    public void childrenInto(Element parent, Flow out) {
        if (depth >= MAX_DEPTH) {
            losses.loss("depth-limit", parent.getLocalName());
            out.text(PlainText.of(parent));
            return;
        }
        depth++;
        boolean apart = Standing.holdsBlocks(parent);
        for (int i = 0, n = parent.getChildCount(); i < n; i++) {
            Node child = parent.getChild(i);
            if (apart && Standing.isFigure(child)) {
                Flow figure = new Flow();
                node(child, figure);
                out.addBlocks(figure);
            } else {
                node(child, out);
            }
        }
        depth--;
    }

    public void node(Node node, Flow out) {
        if (node instanceof Element element) {
            Elements.handlerOf(element).handle(element, this, out);
        } else {
            String text = Xml.text(node);
            out.text(text == null ? "" : text);
        }
    }

    /** Sets the content off in this style, unless it already is. */
    public void styled(Style style, Element content, Flow out) {
        if (styles.add(style)) {
            Flow inner = children(content);
            styles.remove(style);
            out.style(style, inner);
        } else {
            childrenInto(content, out);
        }
    }

    /** Copies another page's content here. What it includes in turn is only linked, so that this ends. */
    public void include(Element content, Flow out) {
        included = true;
        out.addBlocks(children(content));
        included = false;
    }

    /** Whether this is another page's content. */
    public boolean isIncluded() {
        return included;
    }

    /** A link's label: links inside it are only text. */
    Flow label(Element content) {
        boolean outer = insideLink;
        insideLink = true;
        Flow label = children(content);
        insideLink = outer;
        return label;
    }

    boolean isInsideLink() {
        return insideLink;
    }

    void macro(MacroCall macro, Flow out) {
        macros.handle(macro, this, out);
    }

    /** Links to a resource as a link element would, by its own name. */
    public void reference(Element resource, Flow out) {
        new LinkTarget(this, "").write(resource, new Flow(), out);
    }

    /** Links to a page of the space by its title. */
    public void page(String title, Flow out) {
        Optional<String> url = surroundings.pageUrl(title, "");
        if (insideLink) {
            out.text(title);
        } else {
            out.add(url.isPresent() ? new Link(url.get(), List.of(new Text(title))) : new Wikilink(title, ""));
        }
    }

    /** Links to an attached file by its name; the page's title is empty for the page being converted. */
    public void file(String name, String pageTitle, Flow out) {
        Flow label = new Flow();
        label.text(name);
        if (insideLink) {
            out.addAll(label.nodes());
        } else {
            Links.link(surroundings.attachmentUrl(name, pageTitle).orElseGet(() -> Links.relative(name)), label, out);
        }
    }

    /** How a reader would call a resource. */
    public String name(Element resource) {
        return LinkTarget.name(resource, this);
    }

    /** Links to an address, relative ones resolved against the site; without a label the address is shown. */
    public void link(String address, String label, Flow out) {
        Flow shown = new Flow();
        shown.text(label);
        Links.link(Links.absolute(address, this), shown, out);
    }

    /** Whether something in the document leads to this anchor. */
    public boolean leadsTo(String anchor) {
        Set<String> led = anchors;
        if (led == null) {
            led = Anchors.linkedIn(root);
            anchors = led;
        }
        return led.contains(anchor);
    }

    /** Notes a property of the page; the first of a name counts. */
    public void property(String name, String value) {
        if (!name.isEmpty()) {
            properties.putIfAbsent(name, value);
        }
    }

    /** The properties the document's walk has met, in its order. */
    public Map<String, String> properties() {
        return properties;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Losses losses() {
        return losses;
    }
}
