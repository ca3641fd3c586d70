package io.askmydocs.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Content.Marks;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Readers;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.User;
import io.askmydocs.sandbox.wiki.Wiki;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the demonstration site from its manifest: parents come before their children there. */
final class DemoContent {
    private final Wiki wiki;
    private final Instant now;
    private final Map<String, String> ids = new HashMap<>();

    DemoContent(Wiki wiki) {
        this.wiki = wiki;
        this.now = wiki.clock().instant();
    }

    void load() {
        JsonNode manifest = manifest();
        manifest.path("groups")
                .properties()
                .forEach(group ->
                        wiki.people().nameGroup(group.getKey(), group.getValue().asText()));
        for (JsonNode user : manifest.path("users")) {
            wiki.people()
                    .add(new User(
                            user.path("id").asText(),
                            user.path("name").asText(),
                            Set.copyOf(texts(user.path("groups")))));
        }
        for (JsonNode space : manifest.path("spaces")) {
            wiki.addSpace(
                    space.path("key").asText(),
                    space.path("name").asText(),
                    space.path("type").asText("global"),
                    space.path("status").asText("current"));
        }
        manifest.path("content").forEach(this::add);
        new DemoAttached(wiki, ids).load(manifest);
    }

    private void add(JsonNode entry) {
        String file = entry.path("file").asText();
        Kind kind = Kind.valueOf(entry.path("kind").asText("page").toUpperCase(Locale.ROOT));
        Draft draft = new Draft(
                kind,
                file.substring(0, file.indexOf('/')),
                entry.has("parent") ? idOf(entry.path("parent").asText()) : null,
                Draft.text(entry.path("title").asText(), kind.hasBody() ? resource(file + ".xhtml") : ""),
                now.minus(Duration.ofHours(entry.path("hoursAgo").asLong(24))),
                entry.path("author").asText(World.ACCOUNT_ID));
        Content content = wiki.add(draft);
        ids.put(file, content.id());
        mark(content.id(), entry);
    }

    private void mark(String id, JsonNode entry) {
        Readers readers = new Readers(
                texts(entry.path("readers").path("users")),
                texts(entry.path("readers").path("groups")));
        wiki.mark(id, marks -> new Marks(texts(entry.path("labels")), readers));
        String status = entry.path("status").asText("current");
        if (!status.equals("current")) {
            wiki.setStatus(id, Status.valueOf(status.toUpperCase(Locale.ROOT)));
        }
    }

    private String idOf(String file) {
        String id = ids.get(file);
        if (id == null) {
            throw new IllegalStateException("demo manifest: the parent " + file + " must come before its children");
        }
        return id;
    }

    private static JsonNode manifest() {
        try {
            return Json.parse(resource("manifest.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("demo manifest is not JSON", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String resource(String name) {
        try (InputStream stream = DemoContent.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("demo content lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read demo content " + name, e);
        }
    }
}
