package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.rest.Attachment;
import io.askmydocs.connector.confluence.rest.Comment;
import io.askmydocs.connector.confluence.rest.CommentHit;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Content.Version;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page, and what may hang on it. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SourceAccess ACCESS = new SourceAccess.Gates(
            List.of(new SourceAccess.Gate("space:ENG", Set.of(new SourceAccess.Principal("group", "g1")))), true, true);

    private Samples() {}

    static Carrier on(String pageTitle) {
        return on(pageTitle, "readers-1");
    }

    static Carrier on(String pageTitle, String readers) {
        Content page = new Content(
                ContentType.PAGE,
                "42",
                "7",
                "current",
                pageTitle,
                null,
                "owner",
                version(3),
                "https://acme.example/wiki/pages/42",
                null);
        return new Carrier(
                page,
                new Space("7", "ENG", "Engineering", "global", "current"),
                "site/7",
                "acme.example/ENG/42.md",
                Optional.of("cloud"),
                new Carrier.Readers(ACCESS, readers));
    }

    static Version version(long number) {
        return new Version(number, NOW.minusSeconds(86_400));
    }

    static Comment comment(String id, String storage, Comment... replies) {
        return new Comment(id, version(1), "account-" + id, storage, null, List.of(replies));
    }

    static Comment inline(String id, String resolution, String selection, String storage) {
        return new Comment(
                id, version(1), "account-" + id, storage, new Comment.Inline(resolution, selection), List.of());
    }

    static CommentHit hit(String id, long version, @Nullable String parent, String root) {
        return new CommentHit(id, version, "42", parent, root, "");
    }

    static Attachment file(String title, String mediaType, long size) {
        return new Attachment(
                "att1",
                title,
                mediaType,
                size,
                "file-id",
                version(2),
                "account-1",
                "",
                "https://acme.example/wiki/att1");
    }
}
