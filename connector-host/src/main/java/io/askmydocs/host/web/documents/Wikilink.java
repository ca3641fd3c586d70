package io.askmydocs.host.web.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.springframework.web.util.HtmlUtils;

/** {@code [[Title]]} or {@code [[Title|label]]}: a link to a page by its title. The outer brackets stand around the node. */
final class Wikilink extends CustomNode {

    private static final int LONGEST = 1000;
    private static final String UNSTORABLE = "\0";

    /** Possessive, since Java goes one call deeper for each step that it may have to take back. */
    private static final Pattern PARTS = Pattern.compile("(?=[^|])([^|\\\\]*+(?:\\\\.[^|\\\\]*+)*+)(?:\\|(.*))?");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})|&[^&;\\\\\\s]+;");

    private final String text;
    private final String title;
    private final String label;

    private Wikilink(String text, Matcher parts) {
        this.text = text;
        this.title = plain(parts.group(1));
        this.label = parts.group(2) == null ? title : plain(parts.group(2));
    }

    /** Makes nodes of what is in brackets twice, and is no other link. */
    static LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean twice = link.marker() == null
                && link.destination() == null
                && link.label() == null
                && link.openingBracket().getPrevious() instanceof Text before
                && before.getLiteral().equals("[")
                && scanner.peek() == ']';
        String text = link.text() == null ? "" : link.text();
        Matcher parts = PARTS.matcher(text);
        return twice && text.length() <= LONGEST && parts.matches()
                ? LinkResult.replaceWith(new Wikilink(text, parts), scanner.position())
                : LinkResult.none();
    }

    /** Each escape is taken for what it is once: what comes of it may look like another. */
    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? HtmlUtils.htmlUnescape(found.group()) : found.group(1)))
                .replace(UNSTORABLE, "");
    }

    String title() {
        return title;
    }

    /** Takes the outer brackets away and shows what a reader is to see; what has lost them to another link is no link itself. */
    boolean settle() {
        Optional<Text> before = textEnding();
        Optional<Text> after = textBeginning();
        boolean whole = before.isPresent() && after.isPresent();
        if (whole) {
            before.get().setLiteral(before.get().getLiteral().replaceFirst("\\[\\z", ""));
            after.get().setLiteral(after.get().getLiteral().substring(1));
        }
        appendChild(new Text(whole ? label : "[" + plain(text) + "]"));
        return whole;
    }

    private Optional<Text> textEnding() {
        return getPrevious() instanceof Text before && before.getLiteral().endsWith("[")
                ? Optional.of(before)
                : Optional.empty();
    }

    private Optional<Text> textBeginning() {
        return getNext() instanceof Text after && after.getLiteral().startsWith("]")
                ? Optional.of(after)
                : Optional.empty();
    }
}
