package io.askmydocs.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Detail.Resolution;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The comments and files of the demonstration site, on pages that are there already. */
final class DemoAttached {
    private final Wiki wiki;
    private final Map<String, String> ids;
    private final Map<String, String> commentIds = new HashMap<>();

    /** @param ids of the contents by their names in the manifest */
    DemoAttached(Wiki wiki, Map<String, String> ids) {
        this.wiki = wiki;
        this.ids = Map.copyOf(ids);
    }

    void load(JsonNode manifest) {
        manifest.path("comments").forEach(this::comment);
        manifest.path("files").forEach(this::file);
    }

    private void comment(JsonNode entry) {
        String answered = entry.path("answers").asText();
        String parent = answered.isEmpty() ? idOf(ids, entry, "on") : idOf(commentIds, entry, "answers");
        Content page = wiki.containerOf(Wikis.existing(wiki, parent));
        Content.Text text =
                Draft.text("Re: " + page.title(), entry.path("storage").asText());
        Detail detail = answered.isEmpty()
                ? detail(entry)
                : Wikis.existing(wiki, parent).detail();
        String id = wiki.add(draft(Kind.COMMENT, parent, text, entry), detail).id();
        commentIds.put(entry.path("name").asText(), id);
    }

    private static Detail detail(JsonNode entry) {
        String resolution = entry.path("resolution").asText("open").toUpperCase(Locale.ROOT);
        return entry.has("selection")
                ? new Detail.Inline(entry.path("selection").asText(), Resolution.valueOf(resolution))
                : Detail.FOOTER;
    }

    private void file(JsonNode entry) {
        String name = entry.path("name").asText();
        byte[] bytes = entry.has("base64")
                ? Base64.getDecoder().decode(entry.path("base64").asText())
                : entry.path("text").asText().getBytes(StandardCharsets.UTF_8);
        String mediaId =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        Detail detail = new Detail.File(entry.path("mediaType").asText(), mediaId, () -> bytes);
        wiki.add(draft(Kind.ATTACHMENT, idOf(ids, entry, "on"), Draft.text(name, ""), entry), detail);
    }

    private Draft draft(Kind kind, String parentId, Content.Text text, JsonNode entry) {
        String spaceKey = wiki.spaceOf(Wikis.existing(wiki, parentId)).key();
        Instant at = wiki.clock()
                .instant()
                .minus(Duration.ofHours(entry.path("hoursAgo").asLong(24)));
        return new Draft(
                kind, spaceKey, parentId, text, at, entry.path("author").asText(World.ACCOUNT_ID));
    }

    private static String idOf(Map<String, String> known, JsonNode entry, String field) {
        String name = entry.path(field).asText();
        String id = known.get(name);
        if (id == null) {
            throw new IllegalStateException("demo manifest: there is no '" + name + "' to hang anything on");
        }
        return id;
    }
}
