package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block.Alert.Kind;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import java.util.HashMap;
import java.util.Map;

/** The table of macros. What it does not name keeps its body, is named in the text and counted. */
public final class Macros implements MacroHandler {
    private static final Map<String, MacroHandler> TABLE = new HashMap<>();

    static {
        put(CodeMacros::code, "code", "noformat", "paste-code-macro", "code-block");
        put(Panels.alert(Kind.NOTE), "info");
        put(Panels.alert(Kind.TIP), "tip", "success");
        put(Panels.alert(Kind.IMPORTANT), "note");
        put(Panels.alert(Kind.WARNING), "warning");
        put(Panels.alert(Kind.CAUTION), "error");
        put(Panels::panel, "panel");
        put(Panels::expand, "expand", "ui-expand");
        put(SmallMacros::status, "status", "status-handy");
        put(SmallMacros::anchor, "anchor");
        put(SmallMacros::nothing, "toc", "pagebreak", "scroll-pagebreak", "scroll-bookmark", "scroll-exportbutton");
        put(
                SmallMacros::control,
                "livesearch",
                "search",
                "pagetreesearch",
                "create-from-template",
                "create-space-button");
        put(SmallMacros::control, "favpages", "im", "navmap", "spacejump", "horizontal-nav-item");
        put(
                ComputedLists::placeholder,
                "children",
                "pagetree",
                "contentbylabel",
                "recently-updated",
                "blog-posts",
                "index");
        put(
                ComputedLists::placeholder,
                "recently-updated-dashboard",
                "recently-used-labels",
                "related-labels",
                "popular-labels");
        put(
                ComputedLists::placeholder,
                "tasks-report-macro",
                "content-report-table",
                "detailssummary",
                "listlabels",
                "spaces");
        put(
                ComputedLists::placeholder,
                "content-by-user",
                "contributors",
                "contributors-summary",
                "global-reports",
                "network");
        put(
                ComputedLists::placeholder,
                "change-history",
                "space-details",
                "space-attachments",
                "attachments",
                "gallery");
        put(ComputedLists::placeholder, "userlister", "status-list", "page-index", "outgoing-links", "roadmap");
        put(References::jira, "jira", "jiraissues");
        put(References::file, "view-file", "viewpdf", "viewdoc", "viewxls", "viewppt", "multimedia");
        put(References::web, "widget", "iframe", "gadget", "html-include", "rss", "redirect");
        put(Inclusions::page, "include");
        put(Inclusions::excerpt, "excerpt-include");
        put(References::page, "multiexcerpt-include", "multiexcerpt-include-macro");
        put(References::user, "profile", "profile-picture");
        put(References::diagram, "drawio", "inc-drawio", "gliffy", "drawio-sketch", "lucidchart");
        put(Sources.in("plantuml"), "plantuml", "plantumlrender", "plantumlcloud");
        put(
                Sources.in("mermaid"),
                "mermaid",
                "mermaid-macro",
                "mermaid-cloud",
                "cloudscript-confluence-mermaid",
                "mermaiddiagram");
        put(Sources.in("html"), "html", "html-bobswift");
        put(Sources.in("sql"), "sql", "sql-query");
        put(Sources.in("csv"), "csv");
        put(Sources::markdown, "markdown", "markdown-macro");
        put(Sources.in(""), "flowchart", "run", "graphviz");
        put(Sources::mathBlock, "mathblock", "latex", "latex-block", "eazy-math-block");
        put(Sources::mathInline, "mathinline", "latex-inline", "eazy-math-inline");
        put(Containers::body, "toc-zone", "section", "column", "center", "toggle-cloak", "unmigrated-wiki-markup");
        put(
                Containers::titled,
                "ui-tabs",
                "ui-tab",
                "tab-pane",
                "tabs-group",
                "tab-group",
                "tab",
                "localtab",
                "localtabgroup");
        put(
                Containers::titled,
                "deck",
                "card",
                "auimessage",
                "alert",
                "roundrect",
                "ui-text-box",
                "ui-steps",
                "ui-step");
        put(Containers::titled, "scroll-ignore", "scroll-landscape", "scroll-portrait", "scroll-tablelayout");
        put(Containers::titled, "scroll-content-block", "scroll-pdf-ignore", "scroll-title", "legend");
        put(Containers::titled, "multiexcerpt", "multiexcerpt-macro", "table-filter", "table-chart", "pivot-table");
        put(
                Containers::titled,
                "chart",
                "lozenge",
                "clickable",
                "horizontal-nav-group",
                "aura-panel",
                "aura-tab-group");
        put(
                Containers::conditional,
                "show-if",
                "hide-if",
                "sv-translation",
                "scroll-only",
                "scroll-only-inline",
                "scroll-pdf-only",
                "scroll-ignore-inline");
        put(Containers::footnote, "footnote", "cfm-footnote");
        put(Containers::tooltip, "tooltip");
        put(PageProperties::details, "details");
        put(Containers::excerpt, "excerpt");
    }

    private static void put(MacroHandler handler, String... names) {
        for (String name : names) {
            TABLE.put(name, handler);
        }
    }

    @Override
    public void handle(MacroCall macro, Walk walk, Flow out) {
        handlerOf(macro.name()).handle(macro, walk, out);
    }

    private static MacroHandler handlerOf(String name) {
        MacroHandler handler = TABLE.get(name);
        if (handler == null && name.startsWith("native-embed:")) {
            return References::web;
        }
        return handler == null ? Unknown::macro : handler;
    }
}
