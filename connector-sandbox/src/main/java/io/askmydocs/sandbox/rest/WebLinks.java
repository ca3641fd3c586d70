package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where a reader finds content in a browser, relative to the wiki's base. */
record WebLinks(Wiki wiki) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int RADIX = 36;

    ObjectNode of(Content content) {
        return Json.object()
                .put("webui", webui(content))
                .put("editui", "/pages/resumedraft.action?draftId=" + content.id())
                .put("tinyui", "/x/" + Long.toString(content.identity().id(), RADIX));
    }

    String webui(Content content) {
        String space = "/spaces/" + wiki.spaceOf(content).key();
        String title = URLEncoder.encode(content.title(), StandardCharsets.UTF_8);
        return switch (content.kind()) {
            case PAGE -> space + "/pages/" + content.id() + "/" + title;
            case BLOGPOST -> space + "/blog/" + DAY.format(content.createdAt()) + "/" + content.id() + "/" + title;
            case FOLDER, WHITEBOARD, DATABASE, EMBED ->
                space + "/" + content.kind().wireName() + "/" + content.id();
            case COMMENT -> webui(wiki.containerOf(content)) + "?focusedCommentId=" + content.id();
            case ATTACHMENT ->
                "/pages/viewpageattachments.action?pageId="
                        + wiki.containerOf(content).id() + "&preview=" + content.id();
        };
    }
}
