package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Policy.Treatment;
import io.askmydocs.connector.confluence.convert.judge.Scribe.End;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Macros as their reader saw them: a title, a body, or the name of what would stand there. */
final class SourceMacros {
    private static final Map<String, String> ALERTS = Map.of(
            "info",
            "NOTE",
            "tip",
            "TIP",
            "success",
            "TIP",
            "note",
            "IMPORTANT",
            "warning",
            "WARNING",
            "error",
            "CAUTION");
    private static final List<String> RESOURCE_NAMES =
            List.of("ri:content-title", "ri:space-key", "ri:filename", "ri:account-id", "ri:userkey", "ri:username");
    private static final Map<String, String> LANGUAGES = Map.of("html-bobswift", "html", "sql-query", "sql");

    private final SourceReader reader;
    private final Scribe scribe;

    SourceMacros(SourceReader reader) {
        this.reader = reader;
        this.scribe = reader.scribe;
    }

    void read(Element macro) {
        String given = SourceReader.attribute(macro, "name").strip().toLowerCase(Locale.ROOT);
        String name = given.isEmpty() ? "unnamed" : given;
        Treatment treatment = Policy.of(name);
        String shown = shown(macro, treatment);
        switch (treatment) {
            case BODY -> {
                if (first(macro, List.of("hidden")).equalsIgnoreCase("true")) {
                    label(name, "hidden");
                }
                bodies(macro, !isInline(macro, name));
            }
            case TITLED, NOTHING -> {
                title(shown, true);
                bodies(macro, !name.equals("anchor"));
            }
            case ALERT -> {
                scribe.boundary();
                alert(ALERTS.getOrDefault(name, "NOTE"), showsBody(macro) || !shown.isEmpty());
                title(shown, true);
                bodies(macro, true);
            }
            case EXPAND -> {
                scribe.boundary();
                boolean shows = shows(macro);
                title(shown.isEmpty() && shows ? "Click here to expand…" : shown, !shown.isEmpty());
                bodies(macro, true);
            }
            case STATUS -> {
                scribe.text(shown);
                bodies(macro, false);
            }
            case CONDITIONAL -> {
                label(name, "");
                bodies(macro, true);
            }
            case MARKDOWN -> {
                title(first(macro, List.of("title")), true);
                OutputReader.into(scribe, plainBody(macro));
            }
            case CODE -> code(macro, shown);
            case SOURCE -> source(macro, name, shown);
            case FORMULA -> formula(macro, name, shown);
            case USER -> user(macro, name, shown);
            case WEB -> web(macro, name, shown);
            case ISSUE -> issue(macro, name, shown);
            case FILE, PAGE -> reference(macro, name, shown, treatment == Treatment.PAGE);
            case LISTING, DIAGRAM, UNKNOWN -> {
                label(name, shown);
                bodies(macro, true);
            }
            case NOTE -> {
                scribe.optional("(");
                bodies(macro, false);
                scribe.letters(shown);
                scribe.optional(")");
            }
        }
    }

    private static boolean isInline(Element macro, String name) {
        return name.equals("excerpt")
                && parameter(macro, "atlassian-macro-output-type")
                        .map(SourceMacros::text)
                        .filter("INLINE"::equalsIgnoreCase)
                        .isPresent();
    }

    private void label(String name, String query) {
        scribe.endWord();
        scribe.letters("[macro: " + name);
        scribe.endWord();
        scribe.optional(query);
        scribe.letters("]");
    }

    private void alert(String kind, boolean shows) {
        if (shows) {
            scribe.letters("[!" + kind + "]");
            scribe.boundary();
        }
    }

    private void title(String title, boolean required) {
        if (!title.isBlank()) {
            scribe.boundary();
            if (required) {
                scribe.text(title);
            } else {
                scribe.optional(title);
            }
            scribe.boundary();
        }
    }

    private void bodies(Element macro, boolean block) {
        if (block) {
            scribe.endWord();
        }
        for (Node child : macro.childNodes()) {
            String name = child instanceof Element element ? SourceReader.nameOf(element) : "";
            if (name.equals("ac:rich-text-body")) {
                body((Element) child, block);
            } else if (name.equals("ac:plain-text-body")) {
                plain(((Element) child).wholeText(), block);
            } else {
                stray(child);
            }
        }
        if (block) {
            scribe.endWord();
        }
    }

    private void body(Element body, boolean block) {
        if (block) {
            scribe.boundary();
        }
        reader.children(body);
        if (block) {
            scribe.boundary();
        }
    }

    private void plain(String text, boolean block) {
        if (block && !text.isBlank()) {
            SourceCode.fenced("", text, scribe);
        } else {
            scribe.text(text);
        }
    }

    private void code(Element macro, String title) {
        title(title, true);
        boolean written = false;
        for (Node child : macro.childNodes()) {
            String name = child instanceof Element element ? SourceReader.nameOf(element) : "";
            if (!name.equals("ac:plain-text-body")) {
                stray(child);
            } else if (!written && !plainBody(macro).isEmpty()) {
                SourceCode.fenced(first(macro, List.of("language", "lang", "")), plainBody(macro), scribe);
                written = true;
            }
        }
    }

    /** What stands in a broken macro beside its parts. */
    private void stray(Node node) {
        boolean resource =
                node instanceof Element element && SourceReader.nameOf(element).startsWith("ri:");
        if (!resource && !(node instanceof TextNode text && text.isBlank())) {
            reader.node(node);
        }
    }

    private void source(Element macro, String name, String title) {
        title(title, true);
        String body = plainBody(macro);
        String text = body.isBlank() ? first(macro, List.of("source", "code", "body", "equation")) : body;
        if (!text.isBlank()) {
            SourceCode.fenced(language(name), text, scribe);
        } else if (macro.children().stream()
                .noneMatch(child -> SourceReader.nameOf(child).equals("ac:rich-text-body"))) {
            label(name, first(macro, List.of("filename", "name", "diagramName")));
        }
        macro.children().stream()
                .filter(child -> SourceReader.nameOf(child).equals("ac:rich-text-body"))
                .forEach(child -> body(child, true));
    }

    private static String language(String macro) {
        if (macro.contains("mermaid")) {
            return "mermaid";
        } else if (macro.startsWith("plantuml")) {
            return "plantuml";
        }
        return List.of("flowchart", "run", "graphviz").contains(macro) ? "" : LANGUAGES.getOrDefault(macro, macro);
    }

    private void formula(Element macro, String name, String parameter) {
        String body = plainBody(macro);
        String tex = body.isBlank() ? parameter : body;
        boolean inline = name.contains("inline");
        if (!inline) {
            scribe.boundary();
        }
        if (!tex.isBlank()) {
            scribe.add(Measure.SPANS, new Fact("$" + tex.strip() + "$", List.of()));
            scribe.letters(tex);
        }
        if (!inline) {
            scribe.boundary();
        }
        macro.children().stream()
                .filter(child -> SourceReader.nameOf(child).equals("ac:rich-text-body"))
                .forEach(child -> body(child, !inline));
    }

    private void user(Element macro, String name, String shown) {
        Optional<Element> user = resource(macro, Treatment.USER);
        if (user.isPresent() || !shown.isEmpty()) {
            scribe.optional("@");
            scribe.letters(user.map(new SourceLinks(reader)::nameOfResource).orElse(shown));
        } else {
            label(name, "");
        }
    }

    private void web(Element macro, String name, String shown) {
        String address = resource(macro, Treatment.WEB)
                .map(found -> SourceReader.attribute(found, "value"))
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> first(macro, List.of("url", "src", "location", "")));
        String title = first(macro, List.of("title"));
        if (address.isEmpty()) {
            label(name, "");
        } else if (Targets.isUnsafe(address)) {
            scribe.letters(title);
        } else {
            new SourceLinks(reader).link(Targets.address(address), () -> scribe.letters(title), address);
        }
        bodies(macro, true);
    }

    private void issue(Element macro, String name, String shown) {
        if (first(macro, List.of("key", "issueKey")).isEmpty()) {
            label(name, shown);
        } else {
            scribe.letters(shown);
        }
        bodies(macro, true);
    }

    private void reference(Element macro, String name, String shown, boolean labelled) {
        Treatment treatment = labelled ? Treatment.PAGE : Treatment.FILE;
        Optional<Element> found = resource(macro, treatment);
        found = found.or(() -> named(shown, labelled ? "ri:page" : "ri:attachment"));
        if (labelled || found.isEmpty()) {
            label(name, "");
        }
        scribe.endWord();
        found.ifPresent(resource -> {
            Element link = new Element("ac:link");
            link.appendChild(resource.clone());
            reader.node(link);
        });
        scribe.endWord();
        bodies(macro, true);
    }

    /** Before 2012 a macro named its page or file in words. */
    private static Optional<Element> named(String name, String resource) {
        Element element = new Element(resource);
        element.attr(resource.equals("ri:page") ? "ri:content-title" : "ri:filename", name);
        return name.isEmpty() ? Optional.empty() : Optional.of(element);
    }

    private static String plainBody(Element macro) {
        StringBuilder text = new StringBuilder();
        macro.children().stream()
                .filter(child -> SourceReader.nameOf(child).equals("ac:plain-text-body"))
                .forEach(child -> text.append(child.wholeText()));
        return text.toString();
    }

    private static boolean showsBody(Element macro) {
        return macro.children().stream()
                .anyMatch(child -> SourceReader.nameOf(child).endsWith("-body") && shows(child));
    }

    /** Whether an element shows anything. */
    private static boolean shows(Element macro) {
        Element copy = macro.clone();
        Policy.DROPPED.forEach(name -> copy.getElementsByTag(name).remove());
        return copy.wholeText().codePoints().anyMatch(c -> !Tokenizer.isSpace(c) && !Tokenizer.isInvisible(c))
                || copy.getAllElements().stream().skip(1).anyMatch(SourceMacros::isFigure);
    }

    private static boolean isFigure(Element element) {
        return switch (SourceReader.nameOf(element)) {
            case "ac:image", "img", "ac:emoticon", "ac:link", "time", "hr", "ac:task", "li", "table" -> true;
            case "ac:structured-macro" ->
                Policy.of(SourceReader.attribute(element, "name").toLowerCase(Locale.ROOT)) != Treatment.NOTHING;
            default -> false;
        };
    }

    private static String shown(Element macro, Treatment treatment) {
        return first(macro, Policy.SHOWN_PARAMETERS.getOrDefault(treatment, List.of()));
    }

    private static String first(Element macro, List<String> names) {
        return names.stream()
                .flatMap(name -> parameter(macro, name).map(SourceMacros::text).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(Element parameter) {
        String text = parameter.wholeText().strip();
        return text.isEmpty()
                ? parameter.getAllElements().stream()
                        .flatMap(element -> RESOURCE_NAMES.stream().map(element::attr))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("")
                : text;
    }

    private static Optional<Element> parameter(Element macro, String name) {
        return macro.children().stream()
                .filter(child -> (name.isEmpty() && SourceReader.nameOf(child).equals("ac:default-parameter"))
                        || (SourceReader.nameOf(child).equals("ac:parameter")
                                && SourceReader.attribute(child, "name").strip().equalsIgnoreCase(name)))
                .findFirst();
    }

    /** What a parameter refers to; before 2012 the reference stood beside the parameters. */
    private static Optional<Element> resource(Element macro, Treatment treatment) {
        return Policy.SHOWN_PARAMETERS.get(treatment).stream()
                .flatMap(name -> parameter(macro, name).stream())
                .flatMap(parameter -> resourceBelow(parameter).stream())
                .findFirst()
                .or(() -> resourceBelow(macro));
    }

    private static Optional<Element> resourceBelow(Element holder) {
        return holder.children().stream()
                .filter(child -> SourceReader.nameOf(child).startsWith("ri:"))
                .findFirst()
                .or(() -> holder.children().stream()
                        .filter(child -> SourceReader.nameOf(child).equals("ac:link"))
                        .flatMap(link -> link.children().stream())
                        .filter(child -> SourceReader.nameOf(child).startsWith("ri:"))
                        .findFirst());
    }

    /** The content once: the fallback repeats it for old readers. */
    void extension(Element extension) {
        boolean content = extension.children().stream()
                .anyMatch(child -> SourceReader.nameOf(child).equals("ac:adf-node") && shows(child));
        for (Node child : extension.childNodes()) {
            String name = child instanceof Element element ? SourceReader.nameOf(element) : "";
            if (!name.equals(content ? "ac:adf-fallback" : "ac:adf-node")) {
                reader.node(child);
            }
        }
    }

    void node(Element node) {
        switch (SourceReader.attribute(node, "type")) {
            case "panel" -> {
                scribe.boundary();
                alert(ALERTS.getOrDefault(adfAttribute(node, "panel-type"), "NOTE"), shows(node));
                reader.children(node);
                scribe.boundary();
            }
            case "decision-list" -> scribe.inList(() -> decisions(node));
            default -> reader.children(node);
        }
    }

    private void decisions(Element list) {
        for (Element child : list.children()) {
            if (SourceReader.attribute(child, "type").equals("decision-item")) {
                scribe.boundary();
                String state = adfAttribute(child, "state").equals("DECIDED") ? "x" : " ";
                List<Scribe.Open> item = scribe.item(scribe.depth(), "-", state, End.LINE);
                reader.children(child);
                scribe.boundary();
                scribe.close(item);
            } else {
                reader.node(child);
            }
        }
    }

    private static String adfAttribute(Element node, String key) {
        return node.children().stream()
                .filter(child -> SourceReader.nameOf(child).equals("ac:adf-attribute")
                        && SourceReader.attribute(child, "key").equals(key))
                .map(child -> child.wholeText().strip())
                .findFirst()
                .orElse("");
    }
}
