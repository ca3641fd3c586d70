package io.askmydocs.connector.confluence.convert.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The closed lists: which nodes of a page may leave nothing, which parameters of a macro its reader saw, and which words
 * the Markdown may hold that the page does not. docs/fidelity.md states them too, and a test compares the two.
 */
final class Policy {
    /** How a macro reads. */
    enum Treatment {
        NOTHING,
        BODY,
        TITLED,
        ALERT,
        EXPAND,
        STATUS,
        CODE,
        SOURCE,
        FORMULA,
        LISTING,
        CONDITIONAL,
        MARKDOWN,
        ISSUE,
        FILE,
        WEB,
        PAGE,
        USER,
        DIAGRAM,
        NOTE,
        UNKNOWN
    }

    /** Elements whose content is machine text, or nothing in a text. */
    static final SortedSet<String> DROPPED = words("""
            ac:parameter ac:default-parameter ac:task-id ac:task-uuid ac:task-status ac:placeholder ac:adf-attribute
            ac:adf-mark ac:adf-fragment-mark ac:adf-fragment-mark-detail ac:local-id script style head meta link
            at:declarations fab:display-type fab:placeholder-url colgroup col
            """);

    /** Macros that show nothing of themselves; a body they hold is kept. */
    static final SortedSet<String> SILENT_MACROS = words("""
            toc pagebreak scroll-pagebreak scroll-bookmark scroll-exportbutton anchor livesearch search pagetreesearch
            create-from-template create-space-button favpages im navmap spacejump horizontal-nav-item
            """);

    /** Parameters that a reader of the page saw, by treatment; the first that has a value. All others are never text. */
    static final Map<Treatment, List<String>> SHOWN_PARAMETERS = Map.ofEntries(
            Map.entry(Treatment.TITLED, List.of("title", "label")),
            Map.entry(Treatment.ALERT, List.of("title")),
            Map.entry(Treatment.EXPAND, List.of("title", "")),
            Map.entry(Treatment.CODE, List.of("title")),
            Map.entry(Treatment.SOURCE, List.of("title")),
            Map.entry(Treatment.STATUS, List.of("title", "")),
            Map.entry(Treatment.FORMULA, List.of("source", "code", "body", "equation")),
            Map.entry(
                    Treatment.LISTING,
                    List.of("cql", "labels", "label", "root", "page", "spaces", "space", "spaceKey")),
            Map.entry(Treatment.ISSUE, List.of("key", "issueKey", "jqlQuery", "jql", "url", "")),
            Map.entry(Treatment.FILE, List.of("name", "file", "")),
            Map.entry(Treatment.WEB, List.of("title", "url", "src", "location", "")),
            Map.entry(Treatment.PAGE, List.of("", "page", "pageTitle", "default-parameter")),
            Map.entry(Treatment.USER, List.of("user", "")),
            Map.entry(Treatment.DIAGRAM, List.of("diagramDisplayName", "diagramName", "displayName", "name", "")),
            Map.entry(Treatment.NOTE, List.of("text", "note")));

    /** What the Markdown may hold beyond the page's words, each at its own place only. */
    static final List<String> ADDED = List.of(
            "[macro: name] where a macro has no text of its own, with the query, page or file it names",
            "[!NOTE] [!TIP] [!IMPORTANT] [!WARNING] [!CAUTION] at the head of an alert",
            "Click here to expand… as the summary of an expand macro without a title",
            "[macro: name hidden] before a body that the page does not show",
            "@ before a person's name",
            "( ) around a footnote or tooltip",
            "$ $$ around a formula",
            "the address, where a link has no text; the page's title, where a link's text is more than text",
            "the anchor behind a page's title",
            "`- `, `1. `, `- [ ] ` before an item on a line of a table cell");

    /** Documents of the corpus that need not be perfect, each with its reason; ten at most. */
    static final Map<String, String> EXCEPTIONS = Map.of();

    private static final Map<String, Treatment> MACROS = macros("""
            BODY: toc-zone section column details center toggle-cloak unmigrated-wiki-markup excerpt
            TITLED: panel ui-tabs ui-tab tab-pane tabs-group tab-group tab localtab localtabgroup deck card auimessage
             alert roundrect ui-text-box ui-steps ui-step scroll-ignore scroll-landscape scroll-portrait
             scroll-tablelayout scroll-content-block scroll-pdf-ignore scroll-title legend multiexcerpt
             multiexcerpt-macro table-filter table-chart pivot-table chart lozenge clickable horizontal-nav-group
             aura-panel aura-tab-group
            CONDITIONAL: show-if hide-if sv-translation scroll-only scroll-only-inline scroll-pdf-only
             scroll-ignore-inline
            MARKDOWN: markdown markdown-macro
            ALERT: info tip note warning error success
            EXPAND: expand ui-expand
            STATUS: status status-handy
            CODE: code noformat paste-code-macro
            SOURCE: plantuml plantumlrender plantumlcloud mermaid mermaid-macro mermaid-cloud
             cloudscript-confluence-mermaid mermaiddiagram html html-bobswift sql sql-query csv
             flowchart run graphviz
            FORMULA: mathblock latex latex-block eazy-math-block mathinline latex-inline eazy-math-inline
            LISTING: children pagetree contentbylabel recently-updated blog-posts index recently-updated-dashboard
             recently-used-labels related-labels popular-labels tasks-report-macro content-report-table detailssummary
             listlabels spaces content-by-user contributors contributors-summary global-reports network change-history
             space-details space-attachments attachments gallery userlister status-list page-index outgoing-links
             roadmap
            ISSUE: jira jiraissues
            FILE: view-file viewpdf viewdoc viewxls viewppt multimedia
            WEB: widget iframe gadget html-include rss redirect
            PAGE: include excerpt-include multiexcerpt-include multiexcerpt-include-macro
            USER: profile profile-picture
            DIAGRAM: drawio inc-drawio gliffy drawio-sketch lucidchart
            NOTE: footnote cfm-footnote tooltip
            """);

    private Policy() {}

    static Treatment of(String macro) {
        if (SILENT_MACROS.contains(macro)) {
            return Treatment.NOTHING;
        }
        return macro.startsWith("native-embed:") ? Treatment.WEB : MACROS.getOrDefault(macro, Treatment.UNKNOWN);
    }

    private static SortedSet<String> words(String list) {
        return new TreeSet<>(inOrder(list));
    }

    private static Map<String, Treatment> macros(String table) {
        Map<String, Treatment> macros = new HashMap<>();
        Treatment treatment = Treatment.UNKNOWN;
        for (String word : inOrder(table)) {
            if (word.endsWith(":")) {
                treatment = Treatment.valueOf(word.substring(0, word.length() - 1));
            } else {
                macros.put(word, treatment);
            }
        }
        return Map.copyOf(macros);
    }

    private static List<String> inOrder(String table) {
        return List.of(table.strip().split("\\s+", -1));
    }
}
